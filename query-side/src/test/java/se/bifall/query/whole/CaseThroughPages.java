package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bifall.query.web.Visitor;

/** One case taken through its life by three people with browsers without JavaScript, at one node. */
final class CaseThroughPages {
    static final int GRANTED = 100_000;
    private static final String GRANTED_TYPED = "100 000";
    private static final int SEE_OTHER = 303;
    private static final int FOUND = 302;

    /**
     * A command that was accepted.
     *
     * @param events that the case has then
     * @param sent when the form was sent, by {@link System#nanoTime}
     * @param answered when its answer came
     */
    record Done(String command, String caseId, int events, Visitor person, long sent, long answered) {}

    /** Told of each command that was accepted. */
    interface Watcher {
        void saw(Done done) throws Exception;
    }

    private final Map<String, Visitor> people = new HashMap<>();
    private final int port;
    private final int number;
    private final Watcher watcher;
    private String caseId = "";
    private int events;

    /** @param number of the diary and of the company, which no other case has */
    CaseThroughPages(int port, int number, Watcher watcher) {
        this.port = port;
        this.number = number;
        this.watcher = watcher;
    }

    private Visitor person(String user) {
        return people.computeIfAbsent(user, name -> Visitor.named(name, port));
    }

    void applies() throws Exception {
        Map<String, Object> application =
                Applications.by(Applications.company(number), "supportType", "AFFARSUTVECKLINGSCHECK");
        application.put("applied", GRANTED);
        application.put("expenditure", 2 * GRANTED);
        sends("handlaggare", "/arenden/ny", "ApplyForGrant", typed("", application));
    }

    void isPreparedAndGranted() throws Exception {
        does("handlaggare", "RegisterApplication", "diarienummer", "RUN 2026-" + number, "registeredOn", "2026-02-02");
        for (String criterion : List.of("INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS")) {
            does(
                    "handlaggare",
                    "AssessCriterion",
                    "criterion",
                    criterion,
                    "outcome",
                    "MET",
                    "justification",
                    "Kontrollerat",
                    "source",
                    "Kronofogden",
                    "assessedOn",
                    "2026-02-03");
        }
        does(
                "handlaggare",
                "DeclareDeMinimis",
                "kronorPerEuro",
                "11,50",
                "rateOn",
                "2026-02-03",
                "rateSource",
                "Påhittad kurs",
                "declaredOn",
                "2026-02-03");
        does(
                "handlaggare",
                "ProposeDecision",
                "outcome",
                "APPROVE",
                "funding.ANSLAG_1_1",
                GRANTED_TYPED,
                "motivering",
                "Uppfyller villkoren",
                "proposedOn",
                "2026-02-04");
        decides("ApproveGrant", "2026-02-10", "inForceFrom", "2026-02-10");
    }

    void isPaidAndClosed() throws Exception {
        does(
                "handlaggare",
                "SubmitClaim",
                "accumulatedCosts",
                "200 000",
                "periodEndsOn",
                "2026-06-01",
                "receivedOn",
                "2026-06-02");
        does(
                "ekonom",
                "CheckRecoveryOrders",
                "outcome",
                "NONE",
                "source",
                "Kommissionens förteckning",
                "checkedOn",
                "2026-06-03");
        decides("DecidePayment", "2026-06-05", "claim", "1");
        does("ekonom", "RecordPayment", "payment", "1", "paidOn", "2026-06-10");
        does("handlaggare", "SubmitFinalReport", "summary", "Åtgärden är klar", "receivedOn", "2026-07-01");
        does("handlaggare", "AcceptFinalReport", "acceptedOn", "2026-07-02");
        does("handlaggare", "CloseProject", "closedOn", "2026-07-03");
    }

    private void decides(String command, String day, String field, String value) throws Exception {
        does(
                "beslutsfattare",
                command,
                field,
                value,
                "decision.decidedOn",
                day,
                "decision.legalBasis",
                "SFS 2022:1468 17 §",
                "decision.motivering",
                "Åtgärden uppfyller villkoren",
                "decision.communicatedOn",
                day);
    }

    /** @param fields names and what is typed in them, by turns */
    private void does(String user, String command, String... fields) throws Exception {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        sends(user, "/arenden/" + caseId + "/" + command, command, typed);
    }

    private void sends(String user, String page, String command, Map<String, String> typed) throws Exception {
        Visitor person = person(user);
        assertThat(person.open(page).statusCode()).as(page).isEqualTo(200);
        long sent = System.nanoTime();
        var answer = person.answered(typed);
        long answered = System.nanoTime();
        assertThat(answer.statusCode())
                .as(() ->
                        command + ": " + person.page().select(".fault-summary").text())
                .isIn(FOUND, SEE_OTHER);
        if (caseId.isEmpty()) {
            caseId = String.valueOf(answer.header("Location")).replaceFirst(".*/arenden/([^/?]+).*", "$1");
        }
        watcher.saw(new Done(command, caseId, ++events, person, sent, answered));
    }

    /** A request as a form has it: what lies in another is named after both. */
    private static Map<String, String> typed(String in, Map<?, ?> fields) {
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                typed.putAll(typed(in + name + ".", inner));
            } else {
                typed.put(in + name, String.valueOf(value));
            }
        });
        return typed;
    }
}
