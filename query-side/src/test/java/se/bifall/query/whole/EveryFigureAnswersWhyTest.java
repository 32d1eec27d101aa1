package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames, goals, Agenda 2030 and every figure of every report: what is behind it sums to it, now and as of a day. */
class EveryFigureAnswersWhyTest {
    private final Running bifall = Running.withSample();

    private JsonNode get(String path) {
        Running.Answer answer = bifall.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static long sum(JsonNode why, String field) {
        return StreamSupport.stream(why.get("parts").spliterator(), false)
                .mapToLong(part -> part.get(field).longValue())
                .sum();
    }

    private JsonNode why(String id) {
        JsonNode why = get("/api/why/" + id);
        assertThat(sum(why, "amount")).as(id).isEqualTo(why.get("numerator").longValue());
        assertThat(why.get("definition").asText()).isNotBlank();
        assertThat(why.get("version").intValue()).isPositive();
        return why;
    }

    @ParameterizedTest
    @CsvSource({
        "arsrapport, PRIORITERINGAR, 1, Antal RUS-prioriteringar som är primär",
        "arsrapport, ASPEKTER, 1, ",
        "ram, RAM.PROJEKTSTOD-2024.KVAR, 2, Beviljat är brutto",
        "ram, RAM.FORETAGSSTOD-2024.UTBETALT_AV_MAL, 2, Beviljat är brutto",
        "agenda-2030, AGENDA.ARENDEN, 1, Antal ärenden med bifall under året där beredningen"
    })
    void a_reason_gives_the_definition_that_the_figure_was_counted_by(
            String report, String name, int version, @org.jspecify.annotations.Nullable String begins) {
        JsonNode draft = get("/api/reports/drafts/" + report + "?year=2024");
        JsonNode figure = figures(draft).stream()
                .filter(one -> one.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();

        JsonNode why = why(figure.get("figureIds").get(0).asText());

        assertThat(why.get("version").intValue()).isEqualTo(version);
        assertThat(why.get("definition").asText())
                .startsWith(begins == null ? "" : begins)
                .isNotEqualTo(figure.get("label").asText());
        assertThat(draft.get("definitions"))
                .anySatisfy(one -> assertThat(one.get("text")).isEqualTo(why.get("definition")));
    }

    private static List<JsonNode> figures(JsonNode draft) {
        List<JsonNode> figures = new ArrayList<>();
        draft.get("sections").forEach(section -> section.get("rows")
                .forEach(row -> row.get("figures").forEach(figures::add)));
        return figures;
    }

    @ParameterizedTest
    @CsvSource({
        "arsrapport, ''",
        "arsrapport, &asOf=2024-06-30&axis=decided",
        "ram, ''",
        "ram, &asOf=2024-06-30&axis=decided",
        "agenda-2030, ''",
        "jamstalldhet, ''",
        "bemyndigande, ''"
    })
    void what_is_behind_a_figure_sums_to_it(String report, String point) {
        List<JsonNode> figures = figures(get("/api/reports/drafts/" + report + "?year=2024" + point));
        assertThat(figures).isNotEmpty();
        for (JsonNode figure : figures) {
            if (figure.get("amount").isNull()) {
                continue;
            }
            long amount = figure.get("amount").longValue();
            List<JsonNode> reasons = new ArrayList<>();
            figure.get("figureIds").forEach(id -> reasons.add(why(id.asText())));
            assertThat(reasons).as(figure.toString()).isNotEmpty();
            if (figure.get("whole").isNull()) {
                assertThat(reasons.stream()
                                .mapToLong(why -> why.get("numerator").longValue())
                                .sum())
                        .as(figure.toString())
                        .isEqualTo(amount);
            } else if (reasons.size() == 1) {
                JsonNode why = reasons.getFirst();
                assertThat(why.get("numerator").longValue()).isEqualTo(amount);
                assertThat(why.get("denominator").longValue())
                        .as(figure.toString())
                        .isEqualTo(figure.get("whole").longValue())
                        .isEqualTo(sum(why, "below"));
            } else {
                assertThat(reasons)
                        .extracting(why -> why.get("numerator").longValue())
                        .as(figure.toString())
                        .containsExactly(amount, figure.get("whole").longValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf=2024-09-15&axis=decided", "&tertial=AUGUST"})
    void a_counted_indicator_of_a_goal_is_the_figure_that_its_name_gives(String point) {
        int looked = 0;
        for (JsonNode subGoal : get("/api/goals?year=2024" + point).get("subGoals")) {
            for (JsonNode indicator : subGoal.get("indicators")) {
                for (Map.Entry<String, JsonNode> reason : indicator.get("why").properties()) {
                    JsonNode why = why(reason.getValue().asText().substring("/api/why/".length()));
                    assertThat(why.get("figure").decimalValue())
                            .as(indicator.get("code") + " " + reason.getKey())
                            .isEqualByComparingTo(
                                    rounded(indicator.get("outcomes").get(reason.getKey())));
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(6);
    }

    /** Cut to six decimals by the one, rounded to two by the other. */
    private static BigDecimal rounded(JsonNode outcome) {
        return new BigDecimal(outcome.asText()).setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void a_frame_leads_to_the_decision_that_set_it_and_to_each_case_that_took_of_it() {
        JsonNode left = figures(get("/api/reports/drafts/ram?year=2024")).stream()
                .filter(figure -> figure.get("name").asText().equals("RAM.PROJEKTSTOD-2024.KVAR"))
                .findFirst()
                .orElseThrow();

        JsonNode parts = why(left.get("figureIds").get(0).asText()).get("parts");

        assertThat(parts.get(0).get("frameId").asText()).isEqualTo("PROJEKTSTOD-2024");
        assertThat(parts.get(0).get("amount").longValue()).isEqualTo(110_000_000);
        assertThat(parts)
                .filteredOn(part -> part.get("amount").longValue() < 0)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        part -> assertThat(part.get("diarienummer").asText()).startsWith("RUN 20"));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.get("event").longValue()).isPositive());
    }

    @Test
    void what_is_no_figure_of_a_report_has_no_reason() {
        for (String query : List.of(
                "report=ram&year=2024&figure=RAM.X.KVAR",
                "report=finnsinte&year=2024&figure=PRIORITERINGAR",
                "report=arsrapport&year=tjugo&figure=PRIORITERINGAR",
                "report=arsrapport&figure=PRIORITERINGAR",
                "report=arsrapport&year=2024&figure=PRIORITERINGAR&asOf=2024-02-30")) {
            String id = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(query.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(bifall.get("/api/why/" + id).status()).as(query).isEqualTo(400);
        }
    }
}
