package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.bifall.query.whole.Running;

/** Cases that together have something in every place of every page. */
final class Furnished {
    static final String SITTING = "2026-03-10";

    private static final class Once {
        static final List<Stage> CASES = cases();
        static final String REPORT = published();
    }

    private Furnished() {}

    static List<String> caseIds() {
        return Once.CASES.stream().map(Stage::id).toList();
    }

    /** Whom personal data is kept about. */
    static String subject() {
        return Stage.bifall()
                .get("/api/cases/" + caseIds().getFirst())
                .json()
                .at("/contacts/0/subject")
                .asText();
    }

    /** A published report, which the last of the cases has changed since. */
    static String report() {
        return Once.REPORT;
    }

    private static String published() {
        JsonNode draft = Stage.bifall()
                .get("analytiker", "/api/reports/drafts/agenda-2030?year=2026&published=true")
                .json();
        Map<String, Object> command = new HashMap<>(Map.of(
                "reportId", "agenda-2030-2026-provad",
                "kind", "AGENDA_2030",
                "axis", "DECIDED",
                "smallestGroup", 5,
                "publishedBy", "analytiker",
                "publishedOn", LocalDate.now(ZoneId.of("Europe/Stockholm")).toString()));
        for (String same : List.of("title", "year", "position", "sections", "definitions")) {
            command.put(same, draft.get(same));
        }
        Running.Answer answer = Stage.bifall().command("analytiker", "PublishReport", command);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return "agenda-2030-2026-provad";
    }

    /** A figure that has a reason. */
    static String figure() {
        String why = Stage.bifall()
                .get("/api/distributions?by=ledBy")
                .json()
                .get("why")
                .asText();
        return why.substring(why.lastIndexOf('/') + 1);
    }

    private static List<Stage> cases() {
        Running.Answer planned =
                Stage.bifall().command("namndsekreterare", "PlanSitting", Map.of("sittingOn", SITTING));
        assertThat(planned.status()).as(planned.text()).isBetween(200, 299);
        return Stream.of(
                        inPreparation(),
                        Stage.applied(),
                        awaitingCompletion(),
                        onAgenda(),
                        claimed(),
                        recovered(),
                        reported(),
                        closed(),
                        dismissed())
                .toList();
    }

    private static Stage inPreparation() {
        Stage stage = Stage.registered();
        stage.done(
                "handlaggare",
                "NameContactPerson",
                Map.of(
                        "contactRole",
                        "SIGNATORY",
                        "person",
                        Map.of("name", "Fingerad Firmatecknare", "email", "fingerad@exempel.se")));
        stage.files("Projektplan, påhittad");
        stage.done(
                "handlaggare",
                "CommunicateMaterial",
                Map.of(
                        "material", List.of("Yttrande, påhittat"),
                        "channel", "LETTER",
                        "sentOn", "2026-01-20",
                        "answerBy", "2026-02-10"));
        stage.done(
                "handlaggare",
                "RequestOpinion",
                Map.of(
                        "askedOf", "Påhittade kommun",
                        "question", "Stöder kommunen åtgärden?",
                        "requestedOn", "2026-01-20",
                        "dueOn", "2026-02-10"));
        stage.done(
                "handlaggare",
                "FlagCase",
                Map.of("flag", "URGENT", "reason", "Åtgärden börjar snart", "flaggedOn", "2026-01-20"));
        stage.done(
                "handlaggare",
                "StateAgendaImpact",
                Map.of(
                        "goal", "GOAL_8",
                        "sign", "POSITIVE",
                        "route", "DIRECT",
                        "justification", "Fler arbetstillfällen",
                        "assessedOn", "2026-01-20"));
        stage.done(
                "handlaggare",
                "PlanIndicator",
                Map.of(
                        "indicator", "Deltagande företag",
                        "kind", "OUTPUT",
                        "unit", "företag",
                        "target", 6,
                        "dueOn", "2026-10-31",
                        "plannedOn", "2026-01-20"));
        stage.done("handlaggare", "ReceiveDecisionDemand", Map.of("receivedOn", "2026-08-01"));
        stage.done(
                "ekonom",
                "DeclareConflictOfInterest",
                Map.of("ground", "PARTY_OR_AFFECTED", "declaredOn", "2026-01-21"));
        return stage;
    }

    private static Stage awaitingCompletion() {
        Stage stage = Stage.registered();
        stage.done(
                "handlaggare",
                "RequestCompletion",
                Map.of("missing", "Budget", "requestedOn", "2026-01-20", "dueOn", "2026-02-10"));
        return stage;
    }

    private static Stage onAgenda() {
        Stage stage = Stage.proposed();
        stage.done("namndsekreterare", "PutOnAgenda", Map.of("sittingOn", SITTING));
        return stage;
    }

    private static Stage claimed() {
        Stage stage = Stage.claimed(150_000);
        stage.done(
                "beslutsfattare",
                "DecidePayment",
                Map.of(
                        "claim",
                        1,
                        "approvedCosts",
                        150_000,
                        "amount",
                        Map.of("ANSLAG_1_1", 75_000),
                        "decision",
                        Asked.decision("2026-08-20")));
        stage.done(
                "handlaggare",
                "SubmitClaim",
                Map.of("accumulatedCosts", 160_000, "periodEndsOn", "2026-08-31", "receivedOn", "2026-09-10"));
        return stage;
    }

    private static Stage recovered() {
        Stage stage = Stage.paid();
        stage.done(
                "beslutsfattare",
                "DecideRecovery",
                Map.of(
                        "ground", "NOT_USED_FOR_PURPOSE",
                        "amount", Map.of("ANSLAG_1_1", 8_000),
                        "decision", Asked.decision("2026-09-01")));
        return stage;
    }

    private static Stage reported() {
        Stage stage = Stage.paid();
        stage.done("handlaggare", "SubmitFinalReport", Map.of("summary", "Klart", "receivedOn", "2026-10-18"));
        return stage;
    }

    private static Stage closed() {
        Stage stage = reported();
        stage.done("handlaggare", "AcceptFinalReport", Map.of("acceptedOn", "2026-10-19"));
        stage.done("handlaggare", "CloseProject", Map.of("closedOn", "2026-10-20"));
        return stage;
    }

    private static Stage dismissed() {
        Stage stage = Stage.registered();
        stage.done("handlaggare", "AssignCaseworker", Map.of("caseworker", "handlaggare"));
        stage.done("beslutsfattare", "DismissApplication", Map.of("decision", Asked.decision("2026-02-10")));
        return stage;
    }
}
