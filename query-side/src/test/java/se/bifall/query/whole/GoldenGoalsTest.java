package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What Region Västerbotten printed of its goals for 2024, asked over HTTP of the sample; what it did not print is open. */
class GoldenGoalsTest {
    private final Running bifall = Running.withSample();

    private List<JsonNode> subGoals() {
        Running.Answer answer = bifall.get("/api/goals?year=2024&tertial=YEAR");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("subGoals").spliterator(), false)
                .toList();
    }

    private JsonNode subGoal(String number) {
        return subGoals().stream()
                .filter(one -> one.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nineteen_sub_goals_have_fifty_three_indicators_and_six_are_decided_as_wholly_reached() {
        List<JsonNode> all = subGoals();

        assertThat(all).hasSize(19);
        assertThat(all.stream().mapToInt(one -> one.get("indicators").size()).sum())
                .isEqualTo(53);
        assertThat(all.stream().map(one -> one.get("decided").get("assessment").asText()))
                .filteredOn("WHOLLY"::equals)
                .hasSize(6);
        assertThat(all.stream().map(one -> one.get("decided").get("assessment").asText()))
                .filteredOn("PARTLY"::equals)
                .hasSize(13);
    }

    @Test
    void of_delmal_3_2_two_are_reached_and_the_two_without_printed_target_are_open() {
        List<String> stands = new ArrayList<>();
        subGoal("3.2")
                .get("indicators")
                .forEach(one -> stands.add(one.path("fulfilment").asText("null")));

        assertThat(stands).containsExactly("WHOLLY", "WHOLLY", "null", "null");
    }

    @Test
    void its_outcomes_are_counted_from_decisions_and_are_the_printed_ones() {
        JsonNode indicators = subGoal("3.2").get("indicators");

        assertThat(outcome(indicators.get(0))).isEqualByComparingTo("6");
        assertThat(outcome(indicators.get(1)).setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo("67");
        assertThat(outcome(indicators.get(2)).setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo("18");
        assertThat(indicators.get(3).get("outcomes").has("YEAR")).isFalse();
    }

    private static BigDecimal outcome(JsonNode indicator) {
        return new BigDecimal(indicator.get("outcomes").get("YEAR").asText());
    }

    @Test
    void the_rule_proposes_partly_point_by_point_and_so_it_was_decided() {
        JsonNode invests = subGoal("3.2");

        assertThat(invests.get("proposal").asText()).isEqualTo("PARTLY");
        assertThat(invests.get("proposalBecause"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "Inte helt: 2 av 4 indikatorer når målet, och 2 kan inte bedömas. Planen har inga aktiviteter.",
                        "Indikatorer som når minst 80 % av målet: 2. Därför delvis uppfyllt.");
        assertThat(invests.get("indicators"))
                .extracting(one -> one.get("because").asText())
                .last()
                .asString()
                .startsWith("Inget målvärde är angivet");
        assertThat(invests.get("decided").get("assessment").asText()).isEqualTo("PARTLY");
        assertThat(invests.get("decided").get("motivering").asText())
                .contains("Två av fyra indikatorer uppnår målvärdena, en delvis, en ej.");
    }

    @Test
    void a_decision_may_depart_from_the_rule_and_both_are_shown() {
        JsonNode children = subGoal("1.2");

        assertThat(children.get("proposal").asText()).isEqualTo("NOT");
        assertThat(children.get("decided").get("assessment").asText()).isEqualTo("PARTLY");
    }

    @Test
    void a_question_that_means_nothing_is_refused() {
        assertThat(bifall.get("/api/goals?year=1").status()).isEqualTo(400);
        assertThat(bifall.get("/api/goals?tertial=MAJ").status()).isEqualTo(400);
        assertThat(bifall.get("/api/goals?sort=x").status()).isEqualTo(400);
    }

    @Test
    void what_is_not_printed_is_null_and_never_reached() {
        subGoals().stream()
                .flatMap(one -> StreamSupport.stream(one.get("indicators").spliterator(), false))
                .filter(one ->
                        one.path("target").isNull() && !one.get("kind").asText().equals("YES_NO"))
                .forEach(one -> assertThat(one.path("fulfilment").isNull())
                        .as(one.toString())
                        .isTrue());
    }
}
