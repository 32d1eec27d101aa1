package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.bifall.query.journey.Person;

/**
 * A life with people in it, then gallring: what was typed about them is nowhere but in the person store, afterwards
 * nowhere at all, and every figure stands. The people are invented; the numbers are of the series for tests.
 */
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {
    private static final List<String> TYPED = List.of(
            "19120101-9807",
            "191201019807",
            "120101-9807",
            "Testas Hyvleri",
            "Fingerad Firmatecknare",
            "fingerad@exempel.se",
            "070-174 06 33",
            "Påhittade gatan 7",
            "Rättad Firmatecknare",
            "19850612-9819",
            "Oriktig Refusson",
            "Importa Importsson",
            "19780303-9820");
    private static final List<String> FIGURES = List.of(
            "/api/distributions?by=ledBy&by=year",
            "/api/distributions?by=supportType",
            "/api/distributions?by=municipality&by=fundingSource",
            "/api/distributions?by=investmentArea");

    private final Path data;

    private Running bifall;

    PersonalDataTest(@TempDir Path data) {
        this.data = data;
        bifall = Running.at(data);
    }

    @AfterEach
    void stop() {
        bifall.stop();
    }

    @Test
    void what_was_typed_of_people_is_in_their_store_alone_and_after_gallring_nowhere_while_figures_stand(
            CapturedOutput log) throws IOException {
        String subject = lived();
        String contact = contacted();
        refused();
        imported();
        Map<String, JsonNode> before = figures();
        assertThat(extract(subject).at("/data/personalNumber").asText()).isEqualTo("19120101-9807");
        assertThat(extract(contact).at("/data/name").asText()).isEqualTo("Rättad Firmatecknare");
        assertThat(extract(subject).at("/cases/0/as").asText()).isEqualTo("Sökande");
        nothingTypedIn(log.getAll());

        bifall.stop();
        nothingTypedIn(bytesOf(data));

        bifall = Running.at(data);
        assertThat(figures()).isEqualTo(before);
        assertThat(extract(subject).at("/data/name").asText()).isEqualTo("Testas Hyvleri (påhittad)");
        dispose(subject);
        dispose(contact);
        gone(subject, before);
        bifall.stop();
        nothingTypedIn(bytesOf(data));
        assertThat(keysIn(data.resolve("personer.nycklar"))).isEqualTo(1);

        bifall = Running.at(data);
        gone(subject, before);
        nothingTypedIn(log.getAll());
    }

    private void gone(String subject, Map<String, JsonNode> before) {
        assertThat(figures()).isEqualTo(before);
        JsonNode extract = extract(subject);
        assertThat(extract.at("/state").asText()).isEqualTo("DISPOSED");
        assertThat(extract.has("data")).isFalse();
        assertThat(extract.at("/cases")).isNotEmpty();
        String id = extract.at("/cases/0/caseId").asText();
        try (Person person = Person.withoutScript(bifall)) {
            person.logsInAs("handlaggare")
                    .opens("/arenden/" + id)
                    .sees("uppgift gallrad", "Tidslinje")
                    .doesNotSee("Testas");
            person.logsInAs("administrator")
                    .opens("/personer/" + subject)
                    .sees("uppgift gallrad", "Personuppgifter gallrades");
        }
    }

    private JsonNode done(String user, String command, Map<String, ?> body) {
        Running.Answer answer = bifall.command(user, command, body);
        assertThat(answer.status()).as(command + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A case of a sole trader from application to closing, long enough ago. */
    private String lived() {
        bifall.command(
                "ekonom",
                "SetDecisionFrame",
                Map.of(
                        "frameId",
                        "FORETAGSSTOD-2012",
                        "year",
                        2012,
                        "purpose",
                        "FORETAGSSTOD",
                        "amount",
                        1_000_000,
                        "decidedOn",
                        "2012-01-01",
                        "ground",
                        "RUN § 1"));
        String id = done("handlaggare", "ApplyForGrant", application("19120101-9807", "Testas Hyvleri (påhittad)"))
                .at("/caseId")
                .asText();
        step(id, "RegisterApplication", Map.of("diarienummer", "RUN 2012-00001", "registeredOn", "2012-02-02"));
        step(
                id,
                "DeclareDeMinimis",
                Map.of(
                        "kronorPerEuro",
                        "8.80",
                        "rateOn",
                        "2012-02-02",
                        "rateSource",
                        "Påhittad kurs",
                        "declaredOn",
                        "2012-02-02"));
        step(
                id,
                "AssessCriterion",
                Map.of(
                        "criterion",
                        "REGIONALT_MERVARDE",
                        "outcome",
                        "MET",
                        "justification",
                        "Prövat",
                        "assessedOn",
                        "2012-02-03"));
        step(
                id,
                "ProposeDecision",
                Map.of(
                        "outcome",
                        "APPROVE",
                        "funding",
                        Map.of("ANSLAG_1_1", 20_000),
                        "motivering",
                        "Bra",
                        "proposedOn",
                        "2012-02-04"));
        Map<String, Object> approval = new HashMap<>(Map.of("funding", Map.of("ANSLAG_1_1", 20_000)));
        approval.putAll(Map.of("approvedExpenditure", 40_000, "inForceFrom", "2012-03-01"));
        approval.put("decision", decision("2012-03-01"));
        step(id, "ApproveGrant", approval);
        step(
                id,
                "SubmitClaim",
                Map.of("accumulatedCosts", 40_000, "periodEndsOn", "2012-06-01", "receivedOn", "2012-06-02"));
        step(
                id,
                "DecidePayment",
                Map.of(
                        "claim",
                        1,
                        "approvedCosts",
                        40_000,
                        "amount",
                        Map.of("ANSLAG_1_1", 20_000),
                        "decision",
                        decision("2012-06-03")));
        step(id, "RecordPayment", Map.of("payment", 1, "paidOn", "2012-06-04"));
        step(id, "SubmitFinalReport", Map.of("summary", "Klart", "receivedOn", "2012-07-01"));
        step(id, "AcceptFinalReport", Map.of("acceptedOn", "2012-07-02"));
        step(id, "CloseProject", Map.of("closedOn", "2012-07-03"));
        return bifall.get("/api/cases/" + id).json().at("/applicant/subject").asText();
    }

    private void step(String id, String command, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("caseId", id);
        String user =
                switch (command) {
                    case "ApproveGrant", "DecidePayment" -> "beslutsfattare";
                    case "RecordPayment" -> "ekonom";
                    default -> "handlaggare";
                };
        done(user, command, whole);
    }

    private static Map<String, Object> decision(String day) {
        return Map.of(
                "decidedOn",
                day,
                "decidedBy",
                "beslutsfattare",
                "preparedBy",
                "handlaggare",
                "legalBasis",
                "SFS 2000:284 1 §",
                "motivering",
                "Uppfyller villkoren",
                "communicatedOn",
                "2012-02-05");
    }

    private static Map<String, Object> application(String number, String name) {
        Map<String, Object> application = Applications.with(
                "applicant",
                Map.of(
                        "orgNumber",
                        number,
                        "name",
                        name,
                        "kind",
                        "SOLE_TRADER",
                        "ledBy",
                        "WOMEN",
                        "ownedBy",
                        "WOMEN",
                        "size",
                        "MICRO"));
        application.putAll(Map.of(
                "supportType",
                "SERVICEBIDRAG",
                "receivedOn",
                "2012-02-01",
                "measureStartsOn",
                "2012-03-01",
                "measureEndsOn",
                "2012-06-01"));
        return application;
    }

    /** A contact person of a case that was withdrawn, put right once. */
    private String contacted() {
        String id = done("handlaggare", "ApplyForGrant", application("191201019807", "Samma person"))
                .at("/caseId")
                .asText();
        done(
                "handlaggare",
                "NameContactPerson",
                Map.of(
                        "caseId",
                        id,
                        "contactRole",
                        "SIGNATORY",
                        "person",
                        Map.of(
                                "name",
                                "Fingerad Firmatecknare",
                                "email",
                                "fingerad@exempel.se",
                                "phone",
                                "070-174 06 33",
                                "address",
                                "Påhittade gatan 7")));
        String subject =
                bifall.get("/api/cases/" + id).json().at("/contacts/0/subject").asText();
        assertThat(bifall.put("handlaggare", "/api/persons/" + subject, Map.of("name", "Rättad Firmatecknare"))
                        .status())
                .isEqualTo(200);
        done(
                "handlaggare",
                "WithdrawApplication",
                Map.of("caseId", id, "reason", "Ändrat sig", "withdrawnOn", "2012-02-09"));
        return subject;
    }

    /** Whatever is wrong, and wherever a number is put, it is not said again and nobody is left behind. */
    private void refused() {
        Map<String, Object> unknownType = application("19850612-9819", "Oriktig Refusson");
        unknownType.put("supportType", "FINNS_INTE");
        Map<String, Object> company = application("19850612-9819", "Oriktig Refusson");
        company.put(
                "applicant",
                Map.of(
                        "orgNumber",
                        "19850612-9819",
                        "name",
                        "Oriktig Refusson",
                        "kind",
                        "COMPANY",
                        "ledBy",
                        "MEN",
                        "ownedBy",
                        "MEN",
                        "size",
                        "MICRO"));
        List<Map<String, Object>> wrong = new ArrayList<>(List.of(unknownType, company));
        for (String field : List.of("title", "caseId", "commandId", "supportType", "applied", "19850612-9819")) {
            Map<String, Object> with = application("19120101-9807", "Oriktig Refusson");
            with.put(field, "19850612-9819");
            wrong.add(with);
        }
        for (Map<String, Object> body : wrong) {
            Running.Answer answer = bifall.command("handlaggare", "ApplyForGrant", body);
            assertThat(answer.status()).as(answer.text()).isIn(400, 409, 422);
            assertThat(answer.text()).doesNotContain("850612", "9819", "Oriktig");
        }
    }

    private void imported() throws IOException {
        List<String> run = Files.readAllLines(data.resolve("bifall.run"));
        String file = """
                diarienummer;inkom;sokande;orgnr;sokandetyp;stodform;titel;kommun;sokt;kostnad;start;slut;handlaggare
                RUN 2025-00009;2025-01-10;Importa Importsson;780303-9820;SOLE_TRADER;MIKROSTOD;Ny maskin;2481;20000;\
                40000;2025-03-01;2025-06-01;handlaggare
                """;
        for (boolean dryRun : List.of(true, false, false)) {
            Running.Answer answer =
                    Running.send(HttpRequest.newBuilder(URI.create(run.get(0) + "/api/imports?dryRun=" + dryRun))
                            .header("Bifall-Key", run.get(1))
                            .POST(HttpRequest.BodyPublishers.ofString(file, UTF_8)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }

    private void dispose(String subject) {
        done(
                "administrator",
                "DecideDisposal",
                Map.of(
                        "subject",
                        subject,
                        "disposalDecision",
                        "RUN 2026-00456",
                        "legalGround",
                        "Arkivlagen 10 § och dokumenthanteringsplanen",
                        "decidedOn",
                        "2026-01-10"));
        done("beslutsfattare", "CarryOutDisposal", Map.of("subject", subject, "disposedOn", "2026-01-11"));
    }

    private JsonNode extract(String subject) {
        return bifall.get("administrator", "/api/persons/" + subject).json();
    }

    private Map<String, JsonNode> figures() {
        Map<String, JsonNode> figures = new HashMap<>();
        FIGURES.forEach(path -> {
            Running.Answer answer = bifall.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            JsonNode rows = answer.json().path("rows");
            rows.forEach(row -> ((ObjectNode) row).remove("why")); // names the last event, which gallring adds to
            figures.put(path, rows);
        });
        return figures;
    }

    private static void nothingTypedIn(String all) {
        for (String typed : TYPED) {
            for (Charset charset : List.of(UTF_8, UTF_16LE, ISO_8859_1)) {
                assertThat(all.contains(new String(typed.getBytes(charset), ISO_8859_1)))
                        .as(typed + " in " + charset)
                        .isFalse();
            }
        }
    }

    private static String bytesOf(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1)).append('\n');
            }
        }
        assertThat(all.toString()).contains("Enskild firma");
        return all.toString();
    }

    /** Keys that are not destroyed. */
    private static int keysIn(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int keys = 0;
        for (int i = 0; i < bytes.length; i += 32) {
            int any = 0;
            for (int j = i; j < i + 32; j++) {
                any |= bytes[j];
            }
            keys += any == 0 ? 0 : 1;
        }
        return keys;
    }
}
