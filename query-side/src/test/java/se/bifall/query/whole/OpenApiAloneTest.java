package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.commands.CommandCatalogue;

/**
 * A stranger's program: it reads the description, fills every required field from types, enums and examples, and is
 * told only what a person decides (amounts, days and who). With that alone it drives a case from application to closing.
 */
class OpenApiAloneTest {
    private final Running bifall = Running.empty();
    private final JsonNode description = bifall.get("/api/openapi.json").json();
    private final List<String> sent = new ArrayList<>();

    @Test
    void every_command_and_question_is_described() {
        CommandCatalogue.all()
                .forEach(type -> assertThat(description.at("/paths/~1api~1commands~1" + type.getSimpleName() + "/post"))
                        .isNotEmpty());
        assertThat(description.get("paths").has("/api/distributions")).isTrue();
        assertThat(description.get("paths").has("/api/cases/{id}/events")).isTrue();
    }

    @Test
    void the_description_alone_drives_a_case_from_application_to_closing() {
        String id = send(
                        "ApplyForGrant",
                        day("receivedOn", "2026-01-10")
                                .and("applicant.orgNumber", "556677-8899")
                                .and("measureStartsOn", "2026-02-01")
                                .and("measureEndsOn", "2026-09-30")
                                .and("supportType", "TILLVAXTCHECK")
                                .and("applied", 100_000)
                                .and("expenditure", 200_000))
                .get("caseId")
                .asText();
        Choice on = new Choice().and("caseId", id);
        send("RegisterApplication", on.and("registeredOn", "2026-01-11"));
        send("AssignCaseworker", on);
        for (String criterion : List.of("INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS")) {
            send(
                    "AssessCriterion",
                    on.and("criterion", criterion).and("source", "Kronofogden").and("assessedOn", "2026-01-20"));
        }
        send("DeclareDeMinimis", on.and("rateOn", "2026-01-21").and("declaredOn", "2026-01-21"));
        Choice whole = on.and("funding.ANSLAG_1_1", 100_000).and("approvedExpenditure", 200_000);
        send("ProposeDecision", whole.and("proposedOn", "2026-01-21"));
        send(
                "ApproveGrant",
                whole.and("decision.decidedOn", "2026-01-30")
                        .and("decision.communicatedOn", "2026-01-25")
                        .and("inForceFrom", "2026-01-30"));
        send(
                "SubmitClaim",
                on.and("accumulatedCosts", 200_000)
                        .and("periodEndsOn", "2026-09-30")
                        .and("receivedOn", "2026-10-01"));
        send("CheckRecoveryOrders", on.and("outcome", "NONE").and("checkedOn", "2026-10-02"));
        send(
                "DecidePayment",
                on.and("claim", 1)
                        .and("approvedCosts", 200_000)
                        .and("amount.ANSLAG_1_1", 100_000)
                        .and("decision.decidedOn", "2026-10-05")
                        .and("decision.notCommunicatedBecause", "Enligt ansökan"));
        send("RecordPayment", on.and("payment", 1).and("paidOn", "2026-10-10"));
        send("RecordIndicatorOutcome", on.and("measuredOn", "2026-10-11").and("basis", List.of("FOLLOW_UP")));
        send("SubmitFinalReport", on.and("receivedOn", "2026-10-12"));
        send("AcceptFinalReport", on.and("acceptedOn", "2026-10-13"));
        send("CloseProject", on.and("closedOn", "2026-10-14"));
        assertThat(bifall.get("/api/cases/" + id + "/events").json()).hasSize(sent.size());
    }

    /** What a person decides: dotted paths and values. */
    private static final class Choice {
        private final Map<String, Object> values = new HashMap<>();

        Choice and(String path, Object value) {
            Choice more = new Choice();
            more.values.putAll(values);
            more.values.put(path, value);
            return more;
        }
    }

    private static Choice day(String field, String day) {
        return new Choice().and(field, day);
    }

    private JsonNode send(String command, Choice choice) {
        JsonNode operation = description.at("/paths/~1api~1commands~1" + command + "/post");
        String roles = operation.get("description").asText();
        String user = roles.substring("Roller: ".length()).split("[,.]")[0];
        JsonNode schema = resolve(operation.at("/requestBody/content/application~1json/schema"));
        Running.Answer answer = bifall.command(user, command, object(schema, "", choice));
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
        sent.add(command);
        return answer.json();
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private Map<String, Object> object(JsonNode schema, String path, Choice choice) {
        Map<String, Object> object = new HashMap<>();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            String at = path + property.getKey();
            boolean chosen =
                    choice.values.keySet().stream().anyMatch(key -> key.equals(at) || key.startsWith(at + "."));
            if (chosen || required.contains(property.getKey())) {
                object.put(property.getKey(), value(resolve(property.getValue()), at, choice));
            }
        });
        return object;
    }

    private Object value(JsonNode schema, String path, Choice choice) {
        Object chosen = choice.values.get(path);
        if (chosen != null) {
            return chosen;
        }
        if (schema.has("example")) {
            return schema.get("example").asText();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, path + ".", choice);
            case "integer" -> 1;
            case "array" -> List.of();
            default -> "Text";
        };
    }
}
