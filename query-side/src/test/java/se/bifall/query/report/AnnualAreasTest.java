package se.bifall.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.InvestmentArea;
import se.bifall.region.Computation;
import se.bifall.region.Goal;
import se.bifall.region.Indicator;
import se.bifall.region.RegionProfile;
import se.bifall.region.SubGoal;

/** Which areas the yearly report tells the share of: those that an indicator of the plan counts. */
class AnnualAreasTest {
    private static final InvestmentArea ONE = new InvestmentArea("1");
    private static final InvestmentArea TWO = new InvestmentArea("2");

    private static Goal plan(int year, InvestmentArea... areas) {
        List<Indicator> indicators = Arrays.stream(areas)
                .map(area -> new Indicator(
                        "OMRADE_" + area,
                        "Andel till område " + area,
                        Indicator.Kind.HIGHER_IS_BETTER,
                        "%",
                        null,
                        List.of(),
                        Computation.COMPANY_SUPPORT_TO_AREA,
                        area,
                        null))
                .toList();
        return new Goal(
                year,
                "1",
                "Ett mål",
                "påhittat",
                List.of(new SubGoal("1.1", "Ett delmål", null, indicators, List.of())));
    }

    private static RegionProfile planned(Goal... goals) {
        return with(RegionProfile.vasterbotten(), "goals", List.of(goals));
    }

    @Test
    void every_area_of_the_years_plan_is_told_once() {
        assertThat(AnnualIndicators.areas(planned(plan(2024, TWO, ONE, TWO)), 2024))
                .containsExactly(TWO, ONE);
    }

    @Test
    void a_year_whose_plan_counts_no_area_tells_those_of_the_nearest_plan_before_it() {
        RegionProfile region = planned(plan(2022, TWO), plan(2023, ONE), plan(2024), plan(2026, TWO));

        assertThat(AnnualIndicators.areas(region, 2024)).containsExactly(ONE);
        assertThat(AnnualIndicators.areas(region, 2025)).containsExactly(ONE);
    }

    @Test
    void a_later_plan_changes_no_earlier_report() {
        assertThat(AnnualIndicators.areas(planned(plan(2024, ONE)), 2023)).isEmpty();
    }
}
