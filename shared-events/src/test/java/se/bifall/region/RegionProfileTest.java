package se.bifall.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.InvestmentArea;
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
        RegionProfile.LocatedArea before = REGION.areaOf(place("2481", true), LAST_OF_A_AND_B);
        RegionProfile.LocatedArea after = REGION.areaOf(place("2481", true), FIRST_OF_1_AND_2);

        assertThat(before.area()).isEqualTo(after.area());
        assertThat(names(before.map())).containsEntry(before.area(), "A");
        assertThat(names(after.map())).containsEntry(after.area(), "A (1)");
    }

    private static Map<InvestmentArea, String> names(String version) {
        return REGION.areaMaps().stream()
                .filter(map -> map.version().equals(version))
                .findFirst()
                .orElseThrow()
                .names();
    }

    @Test
    void every_day_has_exactly_one_map() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(REGION.areaMaps()).filteredOn(map -> map.holdsOn(on)).hasSize(1);
        }
    }

    @Test
    void no_municipality_lies_in_two_areas_and_every_area_has_a_name() {
        assertThat(REGION.areaMaps()).allSatisfy(map -> {
            assertThat(map.areas().values().stream().flatMap(Set::stream))
                    .doesNotHaveDuplicates()
                    .hasSize(15);
            assertThat(map.names().keySet())
                    .containsAll(map.areas().keySet())
                    .contains(InvestmentArea.OUTSIDE, InvestmentArea.NOT_REPORTED);
        });
    }

    @Test
    void region_10_is_ten_municipalities_and_two_of_them_lie_outside_the_county() {
        assertThat(REGION.municipalities().stream()
                        .filter(RegionProfile.MunicipalityEntry::region10)
                        .map(RegionProfile.MunicipalityEntry::name))
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
                            .map(RegionProfile.Support::code))
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
        assertThat(REGION.municipalities())
                .extracting(RegionProfile.MunicipalityEntry::code)
                .doesNotHaveDuplicates();
        assertThat(REGION.criteria()).extracting(RegionProfile.Criterion::code).doesNotHaveDuplicates();
        assertThat(REGION.areaMaps()).extracting(RegionProfile.AreaMap::version).doesNotHaveDuplicates();
        assertThat(REGION.supportTypes().stream()
                        .map(entry -> entry.code() + " " + entry.validFrom())
                        .collect(Collectors.toList()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_entry_holds_on_its_first_and_on_its_last_day() {
        RegionProfile.Priority year = new RegionProfile.Priority(
                new RusPriority("1"), "x", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        assertThat(year.holdsOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(year.holdsOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(year.holdsOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(year.holdsOn(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: [", "nam: Region X", "name: X\nversion: 1\nadvance: {kinds: [GAVA]}"})
    void a_profile_that_can_not_be_read_is_not_guessed_at(String yaml) {
        assertThatThrownBy(() -> RegionProfile.load(new ByteArrayInputStream(yaml.getBytes(UTF_8))))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    private static InvestmentArea areaOf(String municipality, @Nullable Boolean inTatort) {
        return REGION.areaOf(place(municipality, inTatort), FIRST_OF_1_AND_2).area();
    }

    private static Place place(String municipality, @Nullable Boolean inTatort) {
        return new Place(new Municipality(municipality), null, inTatort);
    }
}
