package se.bifall.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.casefile.Folded.facts;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Ask.anslagAndEu;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.paid;
import static se.bifall.testing.Happened.projectApplied;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.LedBy;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Wording;
import se.bifall.events.GrantEvent.ContributionClassified;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Examples;

class AnalysesTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();

    static List<Analysis> analyses() {
        return AllAnalyses.of(REGION);
    }

    /** Those with keys of their own; an ort is whatever the application calls it. */
    static List<Analysis> closed() {
        return analyses().stream()
                .filter(analysis -> !analysis.name().equals("locality"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void another_definition_is_the_same_one_in_every_question_since_columns_are_kept_by_it(Analysis analysis) {
        assertThat(analysis.alternatives()).isEqualTo(analysis.alternatives());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "++", "1+", "+1", ""})
    void a_set_of_priorities_names_each_of_them(String key) {
        assertThat(new RusPrioritiesDistribution(REGION).isKey(key)).isFalse();
    }

    @Test
    void a_question_crosses_so_few_dimensions_that_every_cell_has_a_number_of_its_own() {
        assertThat(crossing(6).unknown()).isEmpty();
        assertThat(crossing(7).unknown()).containsExactly("by får ha högst 6 dimensioner, det här är 7.");
    }

    private static Asked crossing(int dimensions) {
        return new DistributionQuestion(AllAnalyses.components(REGION), REGION)
                .asked(MultiValueMap.fromSingleValue(Map.of(
                        "by",
                        AllAnalyses.components(REGION).stream()
                                .map(Analysis::name)
                                .limit(dimensions)
                                .collect(Collectors.joining(",")))));
    }

    @Test
    void led_by_is_who_leads_and_not_who_owns() {
        CaseFacts facts = facts(with(applied(), "applicant.ownedBy", LedBy.MEN));

        assertThat(key(new LedByDistribution(), facts)).isEqualTo("WOMEN");
        assertThat(new LedByDistribution().labelOf("WOMEN", Wording.SWEDISH)).isEqualTo("Kvinnor");
        assertThat(new LedByDistribution().labelOf("NOT_REPORTED", Wording.SWEDISH))
                .isEqualTo("Uppgift saknas");
    }

    @Test
    void the_area_is_that_of_the_decision_and_names_both_its_names() {
        Analysis area = new InvestmentAreaDistribution(REGION);

        assertThat(key(area, facts(applied(), with(approved(anslag(1)), "investmentArea", new InvestmentArea("2")))))
                .isEqualTo("2");
        assertThat(area.labelOf("1", Wording.SWEDISH)).isEqualTo("A (1)");
        assertThat(area.labelOf("OUTSIDE", Wording.SWEDISH)).isEqualTo("Utanför");
        assertThat(area.isKey("3")).isFalse();
    }

    @Test
    void a_project_without_a_class_is_a_row_of_its_own_and_a_company_has_none() {
        Analysis contribution = new ContributionClassDistribution();
        ContributionClassified classified = with(
                Examples.whole(ContributionClassified.class),
                "contributionClass",
                ContributionClass.SUPPORT_STRUCTURES);

        assertThat(key(contribution, facts(projectApplied()))).isEqualTo(Analysis.NOT_REPORTED);
        assertThat(key(contribution, facts(projectApplied(), classified))).isEqualTo("SUPPORT_STRUCTURES");
        assertThat(key(contribution, facts(applied()))).isEqualTo(Analysis.NONE);
        assertThat(contribution.labelOf("NOT_REPORTED", Wording.SWEDISH)).isEqualTo("Uppgift saknas");
    }

    @Test
    void the_year_is_that_of_each_posting() {
        CaseFacts facts = facts(applied(), approved(anslag(2)), paid(1, anslag(1), LocalDate.of(2027, 1, 1)));

        assertThat(facts.postings())
                .extracting(posting -> new YearDistribution().keyOf(facts, posting))
                .contains("2026")
                .containsOnlyOnce("2027")
                .endsWith("2027");
    }

    @Test
    void the_source_is_that_of_each_posting_and_of_the_most_money_for_the_rest() {
        CaseFacts facts = facts(applied(), approved(anslagAndEu(30_000, 70_000)));

        assertThat(facts.postings().stream()
                        .filter(posting -> EnumSet.of(Measure.APPLIED, Measure.DECISION, Measure.GRANTED)
                                .contains(posting.measure())))
                .extracting(posting -> new FundingSourceDistribution().keyOf(facts, posting))
                .containsExactly("EU_RAMPROJEKT", "EU_RAMPROJEKT", "ANSLAG_1_1", "EU_RAMPROJEKT");
    }

    @Test
    void what_was_applied_for_and_not_granted_has_no_source() {
        assertThat(key(new FundingSourceDistribution(), facts(applied()))).isEqualTo(Analysis.NONE);
        assertThat(new FundingSourceDistribution().labelOf(Analysis.NONE, Wording.SWEDISH))
                .isEqualTo("Ej beslutat");
    }

    @Test
    void the_kind_is_that_of_the_support_type() {
        assertThat(key(new GrantKindDistribution(), facts(applied()))).isEqualTo("FORETAGSSTOD");
        assertThat(key(new GrantKindDistribution(), facts(projectApplied()))).isEqualTo("PROJEKTSTOD");
    }

    @Test
    void the_municipality_is_that_of_the_measure_under_its_name() {
        Analysis municipality = new MunicipalityDistribution(REGION);

        assertThat(key(municipality, facts(applied()))).isEqualTo("2481");
        assertThat(municipality.labelOf("2481", Wording.SWEDISH)).isEqualTo("Lycksele");
        assertThat(municipality.isKey("0180")).isFalse();
    }

    @Test
    void the_priority_is_the_primary_one_of_the_decision() {
        Analysis priority = new RusPriorityDistribution(REGION);
        CaseFacts decided = facts(projectApplied(), with(approved(anslag(1)), "primaryPriority", new RusPriority("4")));

        assertThat(key(priority, decided)).isEqualTo("4");
        assertThat(key(priority, facts(projectApplied()))).isEqualTo("2");
        assertThat(key(priority, facts(applied()))).isEqualTo(Analysis.NONE);
        assertThat(priority.labelOf("4", Wording.SWEDISH))
                .isEqualTo("4. En region med hållbara livsmiljöer att bo, verka och leva i");
        assertThat(priority.labelOf(Analysis.NONE, Wording.SWEDISH)).isEqualTo("Utan RUS-prioritering");
    }

    @Test
    void the_support_type_is_that_of_the_application_under_its_name() {
        Analysis supportType = new SupportTypeDistribution(REGION);

        assertThat(key(supportType, facts(applied()))).isEqualTo("AFFARSUTVECKLINGSCHECK");
        assertThat(supportType.labelOf("TILLVAXTCHECK", Wording.SWEDISH)).isEqualTo("Tillväxtcheck");
        assertThat(supportType.isKey("FANTASISTOD")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void an_analysis_has_a_name_for_addresses_a_heading_and_a_definition(Analysis analysis) {
        assertThat(analysis.name()).matches("[a-z][a-zA-Z0-9-]+");
        assertThat(analysis.label(Wording.SWEDISH)).isNotBlank();
        assertThat(analysis.definition(Wording.SWEDISH)).matches("[A-ZÅÄÖ].*\\.");
        assertThat(analysis.version()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void what_is_no_key_is_said_to_be_none_and_is_no_fault(Analysis analysis) {
        for (String mistake : List.of("", " ", "x", "kvinnor", "../1", "999", "å", "A".repeat(100), "NONE\u0000")) {
            assertThat(analysis.isKey(mistake))
                    .as(analysis.name() + " " + mistake)
                    .isFalse();
        }
    }

    @Test
    void no_two_analyses_share_a_name() {
        assertThat(analyses()).extracting(Analysis::name).doesNotHaveDuplicates();
    }

    private static String key(Analysis analysis, CaseFacts facts) {
        Posting applied = facts.postings().stream()
                .filter(posting -> posting.measure() == Measure.APPLIED)
                .findFirst()
                .orElseThrow();
        return analysis.keyOf(facts, applied);
    }
}
