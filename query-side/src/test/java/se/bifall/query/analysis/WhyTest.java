package se.bifall.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.casefile.Folded.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.Distribution.Row;
import se.bifall.query.analysis.Funnel.Stage;
import se.bifall.query.analysis.Funnel.Tally;
import se.bifall.region.RegionProfile;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Life;

class WhyTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final DistributionQuestion QUESTION =
            new DistributionQuestion(AllAnalyses.components(REGION), REGION);

    /** Every number of every row and of the total: its parts sum to it. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void the_parts_of_a_figure_sum_to_it(@ForAll("portfolios") List<Life> lives, @ForAll("names") String by) {
        FactColumns facts = new FactColumns(portfolio(lives));
        for (Quantity quantity : Quantity.values()) {
            Asked asked = asked("by", by, "measure", quantity.name());
            Distribution table = DistributionQuestion.answer(asked, facts, 0);
            for (Row row : table.rows()) {
                agrees(Why.of(asked, row.key(), facts, 0), row.figures());
            }
            agrees(Why.of(asked, List.of(), facts, 0), table.total());
        }
    }

    /** Every number of the funnel too, at every stage. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void the_cases_of_a_stage_sum_to_its_figures(@ForAll("portfolios") List<Life> lives, @ForAll("names") String by) {
        FactColumns facts = new FactColumns(portfolio(lives));
        Asked asked = asked("by", by);
        Funnel funnel = Funnel.of(asked, facts, 0);
        for (Stage stage : Stage.values()) {
            funnel.rows().forEach(row -> staged(asked, row.key(), stage, facts, row.stages()));
            staged(asked, List.of(), stage, facts, funnel.total());
        }
    }

    private static void staged(
            Asked asked, List<String> cell, Stage stage, FactColumns facts, Map<Stage, Tally> tallies) {
        Tally tally = tallies.getOrDefault(stage, Tally.NONE);
        assertThat(counted(asked.of(Quantity.cases), cell, stage, facts)).isEqualTo(tally.cases());
        assertThat(counted(asked.of(Quantity.companies), cell, stage, facts)).isEqualTo(tally.companies());
        assertThat(counted(asked.of(stage.kronor()), cell, stage, facts)).isEqualTo(tally.kronor());
    }

    private static long counted(Asked asked, List<String> cell, Stage stage, FactColumns facts) {
        Why why = Funnel.why(asked, cell, stage, facts, 0);
        assertThat(why.value()).contains(BigDecimal.valueOf(why.numerator()));
        return why.numerator();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_published_funnel_shows_no_few_companies_and_no_few_between_two_stages(
            @ForAll("portfolios") List<Life> lives, @ForAll("names") String by) {
        Funnel funnel = Funnel.of(asked("by", by), new FactColumns(portfolio(lives)), 0);
        Suppression suppression = funnel.suppression(3);
        funnel.rows().stream().filter(row -> !suppression.hides(row.key())).forEach(row -> {
            int before = 0;
            for (Stage stage : Stage.values()) {
                int companies = row.stages().getOrDefault(stage, Tally.NONE).companies();
                assertThat(companies).isNotIn(1, 2);
                assertThat(before - companies).isNotIn(1, 2);
                before = companies;
            }
        });
    }

    private static void agrees(Why why, Figures figures) {
        Quantity quantity = why.asked().quantity();
        assertThat(why.value()).isEqualTo(quantity.valueOf(figures));
        if (quantity.isDerived()) {
            assertThat(why.value().isPresent()).isEqualTo(why.denominator() != 0);
        } else {
            assertThat(BigDecimal.valueOf(why.numerator()))
                    .isEqualTo(quantity.valueOf(figures).orElseThrow());
        }
    }

    @Test
    void the_name_of_a_figure_holds_its_whole_question() {
        Asked asked = asked(
                "by",
                "ledBy,year",
                "measure",
                "net",
                "municipality",
                "2481,2480",
                "asOf",
                "2025-02-15",
                "axis",
                "recorded",
                "definition",
                "ledBy:agande",
                "without",
                "7f3c-1:2");

        MultiValueMap<String, String> again =
                FigureId.of(asked, List.of("WOMEN", "2024"), 77).parameters().orElseThrow();

        assertThat(again.remove("cell")).containsExactly("WOMEN", "2024");
        assertThat(again.remove("at")).containsExactly("77");
        assertThat(QUESTION.asked(again)).usingRecursiveComparison().isEqualTo(asked);
    }

    @Test
    void what_is_no_name_of_a_figure_is_none() {
        assertThat(new FigureId("%%%").parameters()).isEmpty();
        assertThat(new FigureId("a".repeat(5_000)).parameters()).isEmpty();
    }

    private static Asked asked(String... namesAndValues) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        Asked asked = QUESTION.asked(parameters);
        assertThat(asked.unknown()).isEmpty();
        return asked;
    }

    @Provide
    Arbitrary<List<Life>> portfolios() {
        return AnyLife.portfolios(12);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(QUESTION.analyses().keySet());
    }
}
