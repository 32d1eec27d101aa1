package se.bifall.query.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.query.whole.Running;

/** What had happened before the journey begins; a machine may have done it. */
final class Stage {
    /** What is left for projects in 2026 is for the race alone. */
    static final int LEFT_FOR_PROJECTS = 500_000;

    private static final AtomicInteger NUMBERS = new AtomicInteger(400);

    private static final class Journeys {
        static final Running BIFALL = Running.withSample(
                List.of(frame("PROJEKTSTOD", LEFT_FOR_PROJECTS), frame("FORETAGSSTOD", 100_000_000)));
    }

    private final String id = UUID.randomUUID().toString();
    private final String number = diarienummer();
    private final boolean project;

    private Stage(boolean project) {
        this.project = project;
    }

    /** Bifall with the sample and the frames of 2026; all journeys share it. */
    static Running bifall() {
        return Journeys.BIFALL;
    }

    private static SetDecisionFrame frame(String purpose, long kronor) {
        return new SetDecisionFrame(
                FrameId.of(purpose, 2026), 2026, purpose, Kronor.of(kronor), LocalDate.of(2026, 1, 1), "RUN § 1");
    }

    /** A company has applied for 100 000 kr of 200 000 kr. */
    static Stage applied() {
        Stage stage = new Stage(false);
        stage.done("handlaggare", "ApplyForGrant", Asked.application(false, 100_000));
        return stage;
    }

    static Stage registered() {
        return applied().registers();
    }

    static Stage proposed() {
        return registered().prepares(100_000, Asked.OF_COMPANIES);
    }

    /** A municipality's project with half of its costs, and a proposal to grant it. */
    static Stage proposedProject(int kronor) {
        Stage stage = new Stage(true);
        Map<String, Object> application = Asked.application(true, kronor);
        application.put("primaryPriority", "2");
        stage.done("handlaggare", "ApplyForGrant", application);
        return stage.registers().prepares(kronor, Asked.OF_PROJECTS);
    }

    static Stage granted() {
        Stage stage = proposed();
        stage.done(
                "beslutsfattare",
                "ApproveGrant",
                Map.of(
                        "funding",
                        Map.of("ANSLAG_1_1", 100_000),
                        "approvedExpenditure",
                        200_000,
                        "inForceFrom",
                        "2026-02-10",
                        "decision",
                        Asked.decision("2026-02-10")));
        return stage;
    }

    static Stage claimed(int costs) {
        Stage stage = granted();
        stage.done(
                "handlaggare",
                "SubmitClaim",
                Map.of("accumulatedCosts", costs, "periodEndsOn", "2026-07-31", "receivedOn", "2026-08-10"));
        stage.done(
                "ekonom",
                "CheckRecoveryOrders",
                Map.of("outcome", "NONE", "source", "Kommissionens förteckning", "checkedOn", "2026-08-19"));
        return stage;
    }

    /** All of the grant. */
    static Stage paid() {
        Stage stage = claimed(200_000);
        stage.done(
                "beslutsfattare",
                "DecidePayment",
                Map.of(
                        "claim",
                        1,
                        "approvedCosts",
                        200_000,
                        "amount",
                        Map.of("ANSLAG_1_1", 100_000),
                        "decision",
                        Asked.decision("2026-08-20")));
        stage.done("ekonom", "RecordPayment", Map.of("payment", 1, "paidOn", "2026-08-25"));
        return stage;
    }

    String path() {
        return "/arenden/" + id;
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    void done(String user, String command, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("caseId", id);
        Running.Answer answer = bifall().command(user, command, whole);
        assertThat(answer.status()).as(command + " " + answer.text()).isBetween(200, 299);
    }

    /** A document that is a PDF by its first bytes. */
    void files(String title) {
        String path = "/api/cases/" + id + "/documents?kind=PROJEKTPLAN&receivedOn=2026-01-16&documentTitle="
                + URLEncoder.encode(title, UTF_8);
        Running.Answer answer = bifall().upload(
                        "handlaggare", path, "application/pdf", "%PDF-1.7\n1 0 obj <<>> endobj\n".getBytes(UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** A number that no other case of the journeys has. */
    static String diarienummer() {
        return "RUN 2026-0" + (8_000 + NUMBERS.incrementAndGet());
    }

    private Stage registers() {
        done("handlaggare", "RegisterApplication", Map.of("diarienummer", number, "registeredOn", "2026-01-16"));
        return this;
    }

    private Stage prepares(int kronor, List<String> criteria) {
        criteria.forEach(criterion -> done(
                "handlaggare",
                "AssessCriterion",
                Map.of(
                        "criterion", criterion,
                        "outcome", "MET",
                        "justification", "Prövat",
                        "source", "Register",
                        "assessedOn", "2026-02-01")));
        if (!project) {
            done(
                    "handlaggare",
                    "DeclareDeMinimis",
                    Map.of(
                            "kronorPerEuro", "11.50",
                            "rateOn", "2026-02-01",
                            "rateSource", "Påhittad kurs",
                            "declaredOn", "2026-02-01"));
        }
        done(
                "handlaggare",
                "ProposeDecision",
                Map.of(
                        "outcome", "APPROVE",
                        "funding", Map.of("ANSLAG_1_1", kronor),
                        "motivering", "Åtgärden uppfyller villkoren",
                        "proposedOn", "2026-02-02"));
        return this;
    }
}
