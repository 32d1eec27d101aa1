package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.testing.OtherRegion;

/** Bifall with a profile of an invented Region: its words are everywhere, and those of the shipped one nowhere. */
class OtherRegionTest {
    private static final String OURS =
            "(?s).*(Västerbotten|Umeå|Lycksele|\\bRUN\\b|Tillväxtcheck|TILLVAXTCHECK|Mikrostöd"
                    + "|Regionala utvecklingsnämnden|Region 10|A \\(1\\)|nytänkande|Sammanhållen).*";

    @TempDir
    static Path folder;

    private static Running bifall;

    @BeforeAll
    static void start() throws IOException {
        bifall = Running.with(Files.writeString(folder.resolve("exempelland.yaml"), OtherRegion.yaml()));
        Running.Answer frame = bifall.command(
                "ekonom",
                "SetDecisionFrame",
                Map.of(
                        "frameId", "EXEMPELRAMEN-2026",
                        "year", 2026,
                        "purpose", "EXEMPELRAMEN",
                        "amount", 10_000_000,
                        "decidedOn", "2026-01-02",
                        "ground", "TVN § 1"));
        assertThat(frame.status()).as(frame.text()).isEqualTo(200);
    }

    private static Map<String, Object> application(String type, Map<String, ?> applicant, Map<String, ?> place) {
        return new HashMap<>(Map.of(
                "applicant",
                applicant,
                "supportType",
                type,
                "title",
                "Ny brygga",
                "applied",
                80_000,
                "expenditure",
                200_000,
                "place",
                place,
                "measureStartsOn",
                "2026-03-01",
                "measureEndsOn",
                "2026-06-01",
                "receivedOn",
                "2026-01-10"));
    }

    private static Map<String, ?> applicant(String number, String kind) {
        boolean company = kind.equals("COMPANY");
        return Map.of(
                "orgNumber",
                number,
                "name",
                "Påhittad sökande",
                "kind",
                kind,
                "ledBy",
                company ? "MEN" : "NOT_APPLICABLE",
                "ownedBy",
                company ? "MEN" : "NOT_APPLICABLE",
                "size",
                company ? "SMALL" : "NOT_APPLICABLE");
    }

    private static String accepted(Running.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("caseId").asText();
    }

    private static void send(String user, String command, String id, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("caseId", id);
        accepted(bifall.command(user, command, body));
    }

    private static Map<String, Object> decision(String by, String on, String basis) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "decidedOn",
                on,
                "decidedBy",
                by,
                "preparedBy",
                "handlaggare",
                "participants",
                List.of(),
                "legalBasis",
                basis,
                "motivering",
                "Uppfyller villkoren",
                "communicatedOn",
                "2026-01-15"));
        if (by.equals("TVN")) {
            decision.put("sittingOn", on);
            decision.put("sittingParagraph", "§ 12");
        }
        return decision;
    }

    @Test
    void a_case_of_the_board_goes_from_application_to_closing_over_rest() {
        Map<String, Object> application = application(
                "OMSTALLNINGSPROJEKT",
                applicant("212000-9481", "REGION"),
                Map.of("municipality", "9803", "inTatort", false));
        application.put("primaryPriority", "4");
        application.put("secondaryPriorities", List.of("2"));
        String id = accepted(bifall.command("handlaggare", "ApplyForGrant", application));
        send(
                "handlaggare",
                "RegisterApplication",
                id,
                Map.of("diarienummer", "EXL 2026-00012", "registeredOn", "2026-01-11"));
        send("handlaggare", "AssignCaseworker", id, Map.of("caseworker", "handlaggare"));
        Map<String, Integer> funding = Map.of("ANSLAG_1_1", 80_000);
        send(
                "handlaggare",
                "AssessCriterion",
                id,
                Map.of(
                        "criterion", "BRYGGA",
                        "outcome", "MET",
                        "justification", "Sedd",
                        "source", "Besök",
                        "assessedOn", "2026-01-12"));
        send(
                "handlaggare",
                "ProposeDecision",
                id,
                Map.of("outcome", "APPROVE", "funding", funding, "motivering", "Bra", "proposedOn", "2026-01-16"));
        Map<String, Object> approval = new HashMap<>(Map.of(
                "funding",
                funding,
                "approvedExpenditure",
                200_000,
                "primaryPriority",
                "4",
                "secondaryPriorities",
                List.of("2"),
                "inForceFrom",
                "2026-01-20",
                "conditions",
                List.of(),
                "caseId",
                id));
        approval.put("decision", decision("beslutsfattare", "2026-01-20", "SFS 2003:596 3 §"));
        Running.Answer refused = bifall.command("beslutsfattare", "ApproveGrant", approval);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Tillväxtnämnden (påhittad) (skriv TVN")
                .doesNotMatch(OURS);
        approval.put("decision", decision("TVN", "2026-01-20", "SFS 2003:596 3 §"));
        accepted(bifall.command("namndsekreterare", "ApproveGrant", approval));
        send(
                "handlaggare",
                "SubmitClaim",
                id,
                Map.of("accumulatedCosts", 200_000, "periodEndsOn", "2026-06-01", "receivedOn", "2026-06-10"));
        send(
                "namndsekreterare",
                "DecidePayment",
                id,
                Map.of(
                        "claim",
                        1,
                        "approvedCosts",
                        200_000,
                        "amount",
                        funding,
                        "decision",
                        decision("TVN", "2026-06-20", "SFS 2003:596 11 §")));
        send("ekonom", "RecordPayment", id, Map.of("payment", 1, "paidOn", "2026-06-25"));
        send("handlaggare", "SubmitFinalReport", id, Map.of("summary", "Klart", "receivedOn", "2026-07-01"));
        send("handlaggare", "AcceptFinalReport", id, Map.of("acceptedOn", "2026-07-10"));
        send("handlaggare", "CloseProject", id, Map.of("closedOn", "2026-07-11"));

        JsonNode rows = bifall.get("/api/distributions?by=rusPriority,investmentArea,municipality,supportType")
                .json()
                .get("rows");
        assertThat(rows.toString()).contains("\"SLATT\"", "\"9803\"", "\"OMSTALLNINGSPROJEKT\"", "\"paid\":80000");
    }

    @Test
    void a_company_of_the_islands_goes_from_application_to_closing_on_the_pages() {
        try (Browser browser = Browser.withoutScript(bifall)) {
            browser.logIn("handlaggare").go("/arenden/ny");
            assertThat(browser.text())
                    .contains("Söderköping på Låtsas", "Skärgårdslyft", "Har betydelse i Västerå")
                    .doesNotMatch(OURS);
            browser.fill("applicant.orgNumber", "556677-8899")
                    .fill("applicant.name", "Skärgårdsbryggan AB (påhittat)")
                    .fill("applicant.kind", "COMPANY")
                    .fill("applicant.ledBy", "MEN")
                    .fill("applicant.ownedBy", "MEN")
                    .fill("applicant.size", "SMALL")
                    .fill("supportType", "SKARGARDSLYFT")
                    .fill("title", "Ny brygga")
                    .fill("applied", "70 000")
                    .fill("expenditure", "100 000")
                    .fill("place.municipality", "9802")
                    .fill("measureStartsOn", "2026-02-01")
                    .fill("measureEndsOn", "2026-06-30")
                    .fill("receivedOn", "2026-01-10")
                    .send();
            String arende = browser.path().replaceAll("[?#].*", "");
            browser.go(arende + "/RegisterApplication")
                    .fill("diarienummer", "EXL 2026-00013")
                    .fill("registeredOn", "2026-01-11")
                    .send();
            browser.go(arende + "/AssessCriterion")
                    .fill("criterion", "BRYGGA")
                    .fill("outcome", "MET")
                    .fill("justification", "Sedd")
                    .fill("source", "Besök 2026-01-12")
                    .fill("assessedOn", "2026-01-12")
                    .send();
            browser.go(arende + "/ProposeDecision")
                    .fill("outcome", "APPROVE")
                    .fill("funding.ANSLAG_1_1", "60 000")
                    .fill("motivering", "Behövs")
                    .fill("proposedOn", "2026-01-13")
                    .send();
            browser.logIn("beslutsfattare").go(arende + "/ApproveGrant");
            assertThat(browser.text())
                    .contains("Skylten om Exempelland", "TVN när Tillväxtnämnden (påhittad) beslutar")
                    .doesNotMatch(OURS);
            decided(browser, "2026-01-20")
                    .fill("funding.ANSLAG_1_1", "60 001")
                    .fill("approvedExpenditure", "100 000")
                    .fill("inForceFrom", "2026-01-20")
                    .send();
            assertThat(browser.text()).contains("högst 60 procent", "Öarna");
            browser.fill("funding.ANSLAG_1_1", "60 000").send();
            assertThat(browser.text()).contains("Pågående", "Öarna").doesNotMatch(OURS);
            browser.logIn("handlaggare")
                    .go(arende + "/SubmitClaim")
                    .fill("accumulatedCosts", "100 000")
                    .fill("periodEndsOn", "2026-06-30")
                    .fill("receivedOn", "2026-07-01")
                    .send();
            decided(browser.logIn("beslutsfattare").go(arende + "/DecidePayment"), "2026-07-05")
                    .fill("claim", "1")
                    .fill("approvedCosts", "100 000")
                    .fill("amount.ANSLAG_1_1", "60 000")
                    .send();
            browser.logIn("ekonom")
                    .go(arende + "/RecordPayment")
                    .fill("payment", "1")
                    .fill("paidOn", "2026-07-10")
                    .send();
            browser.logIn("handlaggare")
                    .go(arende + "/SubmitFinalReport")
                    .fill("summary", "Bryggan ligger där")
                    .fill("receivedOn", "2026-08-01")
                    .send();
            browser.go(arende + "/AcceptFinalReport")
                    .fill("acceptedOn", "2026-08-10")
                    .send();
            browser.go(arende + "/CloseProject").fill("closedOn", "2026-08-11").send();
            assertThat(browser.text()).contains("Avslutad", "EXL 2026-00013", "60 000 kr");

            for (String path : List.of(arende, "/arenden", "/arenden/ny", "/analys?by=investmentArea", "/regelverk")) {
                assertThat(browser.go(path).text())
                        .as(path)
                        .contains("Region Exempelland (påhittad)")
                        .doesNotMatch(OURS);
            }
            assertThat(browser.go("/analys?by=investmentArea").text()).contains("Öarna");
            assertThat(browser.go("/regelverk").text())
                    .contains("Skärgårdslyft", "Högst 60 % – område Öarna", "Bara i Söderköping på Låtsas, Västerå");
        }
    }

    private static Browser decided(Browser browser, String day) {
        return browser.fill("decision.decidedOn", day)
                .fill("decision.decidedBy", "beslutsfattare")
                .fill("decision.legalBasis", "SFS 2022:1468 17 §")
                .fill("decision.motivering", "Uppfyller villkoren")
                .fill("decision.communicatedOn", day);
    }

    @Test
    void the_descriptions_for_machines_speak_of_that_region() {
        assertThat(bifall.get("/api/region").text())
                .contains("Tillväxtnämnden (påhittad)", "SKARGARDSLYFT", "Öarna")
                .doesNotMatch(OURS);
        assertThat(bifall.get("/api/openapi.json").text())
                .contains("OMSTALLNINGSPROJEKT", "9802")
                .doesNotMatch(OURS);
    }
}
