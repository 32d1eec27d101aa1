package se.bifall.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.CompanySize;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.Municipality;
import se.bifall.codes.Place;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportType;

class RegionProfileTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final LocalDate LAST_OF_A_AND_B = LocalDate.of(2022, 1, 24);
    private static final LocalDate FIRST_OF_1_AND_2 = LocalDate.of(2022, 1, 25);

    @ParameterizedTest
    @CsvSource({
        "2401, Nordmaling, 2", "2403, Bjurholm, 1", "2404, Vindeln, 1", "2409, Robertsfors, 2", "2417, Norsjö, 1",
        "2418, Malå, 1", "2421, Storuman, 1", "2422, Sorsele, 1", "2425, Dorotea, 1", "2460, Vännäs, 2",
        "2462, Vilhelmina, 1", "2463, Åsele, 1", "2480, Umeå, 2", "2481, Lycksele, 1", "2482, Skellefteå, 2"
    })
    void every_municipality_of_the_county_lies_in_its_area(String code, String name, String area) {
        assertThat(REGION.municipality(new Municipality(code)).orElseThrow().name())
                .isEqualTo(name);
        for (LocalDate day : List.of(LAST_OF_A_AND_B, FIRST_OF_1_AND_2)) {
            assertThat(REGION.areaOf(place(code, false), day).area()).isEqualTo(new InvestmentArea(area));
        }
    }

    @Test
    void inner_umea_lies_outside_and_the_rest_of_it_inside_and_without_knowing_it_is_not_reported() {
        assertThat(areaOf("2480", true)).isEqualTo(InvestmentArea.OUTSIDE);
        assertThat(areaOf("2480", false)).isEqualTo(new InvestmentArea("2"));
        assertThat(areaOf("2480", null)).isEqualTo(InvestmentArea.NOT_REPORTED);
    }

    @Test
    void in_other_municipalities_it_makes_no_difference_whether_it_is_in_town() {
        assertThat(areaOf("2482", true)).isEqualTo(areaOf("2482", false)).isEqualTo(areaOf("2482", null));
    }

    @Test
    void a_place_outside_the_county_lies_in_no_area_that_is_known_here() {
        assertThat(areaOf("2505", false)).isEqualTo(InvestmentArea.NOT_REPORTED);
        assertThat(areaOf("0180", true)).isEqualTo(InvestmentArea.NOT_REPORTED);
    }

    @Test
    void area_a_became_area_1_on_the_day_the_new_map_came_into_force() {
        LocatedArea before = REGION.areaOf(place("2481", true), LAST_OF_A_AND_B);
        LocatedArea after = REGION.areaOf(place("2481", true), FIRST_OF_1_AND_2);

        assertThat(before.area()).isEqualTo(after.area());
        assertThat(name(before)).isEqualTo("A");
        assertThat(name(after)).isEqualTo("A (1)");
    }

    private static String name(LocatedArea located) {
        return REGION.areaMaps().stream()
                .filter(map -> map.version().equals(located.map()))
                .flatMap(map -> map.area(located.area()).stream())
                .map(AreaMap.Area::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_day_has_exactly_one_map() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(REGION.areaMaps()).filteredOn(map -> map.holdsOn(on)).hasSize(1);
        }
    }

    @Test
    void the_fifteen_municipalities_lie_in_one_area_each() {
        assertThat(REGION.areaMaps()).allSatisfy(map -> {
            assertThat(map.areas().stream().flatMap(area -> area.municipalities().stream()))
                    .doesNotHaveDuplicates()
                    .hasSize(15);
        });
    }

    @Test
    void region_10_is_ten_municipalities_and_two_of_them_lie_outside_the_county() {
        assertThat(REGION.municipalities().stream()
                        .filter(entry -> entry.groups().contains("Region 10"))
                        .map(MunicipalityEntry::name))
                .containsExactlyInAnyOrder(
                        "Norsjö",
                        "Malå",
                        "Storuman",
                        "Sorsele",
                        "Dorotea",
                        "Vilhelmina",
                        "Åsele",
                        "Lycksele",
                        "Arvidsjaur",
                        "Arjeplog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEMSANDNINGSBIDRAG", "SERVICEBIDRAG", "INVESTERINGSSTOD_SERVICE"})
    void commercial_service_is_given_under_the_new_ordinance_from_the_turn_of_2024(String code) {
        SupportType type = new SupportType(code);

        assertThat(REGION.support(type, LocalDate.of(2024, 12, 31))
                        .orElseThrow()
                        .ordinance())
                .isEqualTo("2000:284");
        assertThat(REGION.support(type, LocalDate.of(2025, 1, 1)).orElseThrow().ordinance())
                .isEqualTo("2024:1243");
        assertThat(REGION.support(type).orElseThrow().ordinance()).isEqualTo("2024:1243");
    }

    @Test
    void a_support_type_does_not_exist_before_its_first_day() {
        assertThat(REGION.support(new SupportType("SARSKILT_DRIFTSTOD"), LocalDate.of(2024, 12, 31)))
                .isEmpty();
        assertThat(REGION.support(new SupportType("SARSKILT_DRIFTSTOD"), LocalDate.of(2025, 1, 1)))
                .isPresent();
        assertThat(REGION.support(new SupportType("TILLVAXTCHECK"), LocalDate.of(2022, 12, 31)))
                .isEmpty();
        assertThat(REGION.support(new SupportType("TILLVAXTCHECK"), LocalDate.of(2023, 1, 1)))
                .isPresent();
        assertThat(REGION.support(new SupportType("FANTASISTOD"))).isEmpty();
    }

    @Test
    void no_support_type_is_two_things_on_one_day() {
        for (LocalDate day = LocalDate.of(2022, 6, 1); day.isBefore(LocalDate.of(2026, 1, 1)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(REGION.supportTypes().stream()
                            .filter(entry -> entry.holdsOn(on))
                            .map(Support::code))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_strategy_has_six_priorities_from_november_2020() {
        assertThat(REGION.priorities()).hasSize(6);
        assertThat(REGION.priority(new RusPriority("1"), LocalDate.of(2020, 10, 31)))
                .isEmpty();
        assertThat(REGION.priority(new RusPriority("1"), LocalDate.of(2020, 11, 1)))
                .isPresent();
    }

    @Test
    void every_demand_that_is_judged_by_criteria_has_some() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThat(REGION.criteria(Demand.GATES, day)).hasSize(2);
        assertThat(REGION.criteria(Demand.COHESION, day)).hasSize(5);
        assertThat(REGION.criteria(Demand.COMPANY_CHECKS, day)).hasSize(2);
        assertThat(REGION.criteria(Demand.HALF_FUNDING, day)).isEmpty();
    }

    @Test
    void no_code_is_written_twice() {
        assertThat(REGION.municipalities()).extracting(MunicipalityEntry::code).doesNotHaveDuplicates();
        assertThat(REGION.criteria()).extracting(Criterion::code).doesNotHaveDuplicates();
        assertThat(REGION.areaMaps()).extracting(AreaMap::version).doesNotHaveDuplicates();
        assertThat(REGION.supportTypes().stream()
                        .map(entry -> entry.code() + " " + entry.validFrom())
                        .collect(Collectors.toList()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_entry_holds_on_its_first_and_on_its_last_day() {
        Priority year = new Priority(new RusPriority("1"), "x", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        assertThat(year.holdsOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(year.holdsOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(year.holdsOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(year.holdsOn(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, MICRO, 40", "1, SMALL, 40", "1, MEDIUM, 30", "1, LARGE, 20",
        "2, MICRO, 35", "2, SMALL, 35", "2, MEDIUM, 25", "2, LARGE, 15"
    })
    void regional_investment_support_has_the_shares_of_the_ordinance(String area, CompanySize size, int percent) {
        for (String day : List.of("2023-01-01", "2026-01-01")) {
            assertThat(ceiling("REGIONALT_INVESTERINGSSTOD", day).percent(new InvestmentArea(area), size, Set.of()))
                    .hasValue(percent);
        }
    }

    @Test
    void there_is_no_regional_investment_support_outside_the_areas_or_without_a_size() {
        Ceiling ceiling = ceiling("REGIONALT_INVESTERINGSSTOD", "2026-01-01");

        assertThat(ceiling.percent(InvestmentArea.OUTSIDE, CompanySize.SMALL, Set.of()))
                .isEmpty();
        assertThat(ceiling.percent(new InvestmentArea("1"), CompanySize.NOT_REPORTED, Set.of()))
                .isEmpty();
    }

    @Test
    void special_investment_support_is_highest_in_glesbygd_and_lowest_outside_the_areas() {
        Ceiling ceiling = ceiling("SARSKILT_INVESTERINGSSTOD", "2026-01-01");
        Set<CriterionCode> glesbygd = Set.of(new CriterionCode("GLESBYGD"));

        assertThat(ceiling.percent(new InvestmentArea("2"), CompanySize.SMALL, glesbygd))
                .hasValue(50);
        assertThat(ceiling.percent(new InvestmentArea("2"), CompanySize.SMALL, Set.of()))
                .hasValue(35);
        assertThat(ceiling.percent(InvestmentArea.OUTSIDE, CompanySize.SMALL, Set.of()))
                .hasValue(25);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICEBIDRAG, 2024-12-31, 250000", "SERVICEBIDRAG, 2025-01-01, 350000", "TILLVAXTCHECK, 2025-01-01, 150000",
        "JAMSTALLDHETSCHECK, 2025-01-01, 150000", "INNOVATIONSCHECK, 2025-01-01, 50000", "MIKROSTOD, 2025-01-01, 30000",
        "ENERGIEFFEKTIVISERING, 2025-01-01, 150000"
    })
    void a_ceiling_holds_from_its_day(String code, String day, long max) {
        assertThat(ceiling(code, day).max()).isEqualTo(Kronor.of(max));
    }

    private static Ceiling ceiling(String code, String day) {
        return REGION.support(new SupportType(code), LocalDate.parse(day))
                .orElseThrow()
                .ceiling();
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void every_kind_of_decision_under_every_ordinance_says_whether_it_may_be_appealed(DecisionKind kind) {
        LocalDate on = LocalDate.of(2026, 11, 20);

        assertThat(REGION.supportTypes().stream().map(Support::ordinance).distinct())
                .hasSizeGreaterThan(3)
                .allSatisfy(ordinance ->
                        assertThat(REGION.appeal(kind, ordinance, on)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "2022:1467, APPROVAL, false",
        "2022:1467, DENIAL, true",
        "2022:1467, SET_OFF, true",
        "2022:1467, RECOVERY, true",
        "2022:1467, WRITE_OFF, false",
        "2022:1468, REJECTION, false",
        "2022:1468, DENIAL, true",
        "2022:1468, DEMAND_REFUSAL, true",
        "2003:596, APPROVAL, false"
    })
    void only_what_the_ordinance_lists_may_be_appealed(String ordinance, DecisionKind kind, boolean appealable) {
        Appeal appeal =
                REGION.appeal(kind, ordinance, LocalDate.of(2026, 11, 20)).orElseThrow();

        assertThat(appeal.appealable()).isEqualTo(appealable);
        assertThat(appeal.source()).doesNotContain("exempelvärde");
        assertThat(appeal.text()).contains(appealable ? "inom tre veckor" : "kan inte överklagas");
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionKind.class,
            names = {"DENIAL", "CANCELLATION", "RECOVERY", "SET_OFF", "WRITE_OFF"})
    void what_no_source_says_of_appeal_is_told_to_be_an_example(DecisionKind kind) {
        Appeal appeal =
                REGION.appeal(kind, "2003:596", LocalDate.of(2026, 11, 20)).orElseThrow();

        assertThat(appeal.source()).startsWith("exempelvärde, ersätt med");
        assertThat(appeal.text()).contains("laglighetsprövning");
    }

    @Test
    void the_de_minimis_ceiling_rose_at_the_turn_of_2023() {
        assertThat(REGION.deMinimis(LocalDate.of(2023, 12, 31)).orElseThrow().ceiling())
                .isEqualTo(200_000);
        assertThat(REGION.deMinimis(LocalDate.of(2024, 1, 1)).orElseThrow().ceiling())
                .isEqualTo(300_000);
        assertThat(REGION.deMinimis(LocalDate.of(2031, 1, 1))).isEmpty();
    }

    @Test
    void a_support_type_asks_for_the_criteria_of_its_demands_and_for_those_it_names() {
        Support support = REGION.support(new SupportType("SARSKILT_INVESTERINGSSTOD"), LocalDate.of(2026, 1, 1))
                .orElseThrow();

        assertThat(REGION.criteria(support, LocalDate.of(2026, 1, 1)).stream().map(Criterion::code))
                .containsExactly(
                        new CriterionCode("INGEN_SKATTESKULD"),
                        new CriterionCode("EJ_LIKVIDATION_ELLER_KONKURS"),
                        new CriterionCode("GLESBYGD"));
    }

    private static InvestmentArea areaOf(String municipality, @Nullable Boolean inTatort) {
        return REGION.areaOf(place(municipality, inTatort), FIRST_OF_1_AND_2).area();
    }

    private static Place place(String municipality, @Nullable Boolean inTatort) {
        return new Place(new Municipality(municipality), null, inTatort);
    }
}
