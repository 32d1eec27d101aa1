package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** A count of Agenda 2030 leads to each case by the event that stated the impact. */
class AgendaWhyTest extends RunningBifall {
    private JsonNode harm(String figure) {
        JsonNode draft = bifall().get("analytiker", "/api/reports/drafts/agenda-2030?year=2026")
                .json();
        for (JsonNode row : draft.get("sections").get(1).get("rows")) {
            for (JsonNode one : row.get("figures")) {
                if (one.get("name").asText().equals(figure)) {
                    return one;
                }
            }
        }
        throw new AssertionError(figure);
    }

    @Test
    void a_case_that_harms_a_goal_is_behind_its_count_until_that_is_taken_back() {
        String id = running();
        String about = "{\"caseId\":\"" + id + "\",\"goal\":\"GOAL_14\",\"sign\":\"NEGATIVE\",\"route\":\"INDIRECT\",";
        long before = harm("AGENDA.GOAL_14.NEGATIVE.INDIRECT").get("amount").longValue();
        send(
                Role.HANDLAGGARE,
                "StateAgendaImpact",
                about + "\"justification\":\"Mer båttrafik\",\"assessedOn\":\"2026-03-01\"}");
        long stated = log.stream(id).getLast().position();

        JsonNode figure = harm("AGENDA.GOAL_14.NEGATIVE.INDIRECT");
        assertThat(figure.get("amount").longValue()).isEqualTo(before + 1);
        String address = "/api/why/" + figure.get("figureIds").get(0).asText();
        JsonNode why = bifall().get("analytiker", address).json();
        assertThat(why.get("numerator").longValue()).isEqualTo(before + 1);
        assertThat(why.get("parts")).anySatisfy(part -> {
            assertThat(part.get("caseId").asText()).isEqualTo(id);
            assertThat(part.get("event").longValue()).isEqualTo(stated);
            assertThat(part.get("on").asText()).isEqualTo("2026-03-01");
        });

        send(
                Role.HANDLAGGARE,
                "WithdrawAgendaImpact",
                about + "\"reason\":\"Felbedömt\",\"withdrawnOn\":\"2026-03-02\"}");
        assertThat(harm("AGENDA.GOAL_14.NEGATIVE.INDIRECT").get("amount").longValue())
                .isEqualTo(before);
        assertThat(bifall().get("analytiker", address).json())
                .as("the name keeps its figure")
                .isEqualTo(why);
    }
}
