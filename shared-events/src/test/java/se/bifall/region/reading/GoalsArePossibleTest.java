package se.bifall.region.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.SubGoalId;
import se.bifall.region.Computation;
import se.bifall.region.GoalPlan;
import se.bifall.region.Indicator;
import se.bifall.region.RegionProfile;
import se.bifall.testing.OtherRegion;

/** A right plan, one thing in it made wrong, and what the person who wrote it is told. */
class GoalsArePossibleTest {
    private static final String RIGHT = OtherRegion.yaml() + """

            goals:
              - year: 2026
                number: "1"
                label: Ett mål
                source: påhittat
                subGoals:
                  - number: "1.1"
                    label: Ett delmål
                    indicators:
                      - {code: FLER, label: Fler, kind: HIGHER_IS_BETTER, target: "60,5", unit: "%"}
                      - {code: KLAR, label: Klar, kind: YES_NO, target: JA}
                      - {code: STEG, label: Steg, kind: ORDINAL, target: "2", scale: [ett, två]}
                      - {code: OKAR, label: Ökar, kind: SHALL_INCREASE}
                    activities:
                      - {code: MOTE, label: Möte}
            """;

    @Test
    void a_right_plan_is_read_by_year_and_number() {
        RegionProfile profile = ProfileFile.read("prov.yaml", RIGHT.getBytes(UTF_8));

        assertThat(GoalPlan.years(profile)).containsExactly(2026);
        assertThat(GoalPlan.find(profile, new SubGoalId("2026-1.1")))
                .hasValueSatisfying(subGoal -> assertThat(subGoal.indicators()).hasSize(4));
        assertThat(GoalPlan.find(profile, new SubGoalId("2025-1.1"))).isEmpty();
    }

    @Test
    void a_plan_that_uses_the_earlier_name_of_a_computation_is_read_as_it_was_meant() {
        String yaml = RIGHT.replace("{code: NORR,", "{code: \"1\",")
                .replace("kind: HIGHER_IS_BETTER", "kind: HIGHER_IS_BETTER, computed: COMPANY_SUPPORT_TO_AREA_1");

        assertThat(GoalPlan.find(ProfileFile.read("prov.yaml", yaml.getBytes(UTF_8)), new SubGoalId("2026-1.1")))
                .hasValueSatisfying(subGoal -> assertThat(subGoal.indicators().getFirst())
                        .extracting(Indicator::computed, Indicator::area)
                        .containsExactly(Computation.COMPANY_SUPPORT_TO_AREA, new InvestmentArea("1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year: 2026        | year: 1999           | goals[1].year                                 | 2000–2099
            number: "1.1"     | number: "ett"        | goals[1].subGoals[1].number                   | till exempel 3.2
            code: KLAR        | code: FLER           | goals[1].subGoals[1].indicators[2].code       | står två gånger
            "60,5"            | sextio               | goals[1].subGoals[1].indicators[1].target     | ska vara ett tal
            "60,5"            | JA                   | goals[1].subGoals[1].indicators[1].target     | ska vara ett tal
            target: JA        | target: "1"          | goals[1].subGoals[1].indicators[2].target     | JA eller NEJ
            target: "2"       | target: "3"          | goals[1].subGoals[1].indicators[3].target     | 1–2 (ett, två)
            [ett, två]        | [ett]                | goals[1].subGoals[1].indicators[3].scale      | minst två steg
            SHALL_INCREASE}   | SHALL_INCREASE, target: "5"} | goals[1].subGoals[1].indicators[4].target | året före
            target: JA        | computed: OMRADE     | goals[1].subGoals[1].indicators[2].computed   | RUS_PRIORITIES_GRANTED
            target: JA        | computed: COMPANIES_LED_BY_WOMEN | goals[1].subGoals[1].indicators[2].computed | kan inte vara YES_NO
            """)
    void a_mistake_is_told_with_its_line_and_reason(String right, String wrong, String path, String reason) {
        assertThat(RIGHT).contains(right);
        String yaml = RIGHT.replaceFirst(Pattern.quote(right), wrong);

        ProfileRefused refused =
                catchThrowableOfType(ProfileRefused.class, () -> ProfileFile.read("prov.yaml", yaml.getBytes(UTF_8)));

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.reason()).contains(reason);
            assertThat(yaml.lines().toList().get(fault.line() - 1)).contains(wrong);
        });
    }
}
