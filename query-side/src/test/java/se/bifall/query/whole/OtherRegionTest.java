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
import se.bifall.query.journey.Person;
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
        try (Person person = Person.withoutScript(bifall)) {
            person.logsInAs("handlaggare").opens("/arenden/ny");
            assertThat(person.sees("Söderköping på Låtsas", "Skärgårdslyft", "Har betydelse i Västerå")
                            .text())
                    .doesNotMatch(OURS);
            String arende = appliesAndPrepares(person);
            isGranted(person.logsInAs("beslutsfattare").opens(arende + "/ApproveGrant"));
            isPaidAndClosed(person, arende);

            for (String path : List.of(arende, "/arenden", "/arenden/ny", "/analys?by=investmentArea", "/regelverk")) {
                assertThat(person.opens(path)
                                .sees("Region Exempelland (påhittad)")
                                .text())
                        .as(path)
                        .doesNotMatch(OURS);
            }
            person.opens("/analys?by=investmentArea").sees("Öarna");
            person.opens("/regelverk")
                    .sees("Skärgårdslyft", "Högst 60 % – område Öarna", "Bara i Söderköping på Låtsas, Västerå");
        }
    }

    private static String appliesAndPrepares(Person person) {
        person.writes("Organisationsnummer", "556677-8899")
                .writes("Namn", "Skärgårdsbryggan AB (påhittat)")
                .chooses("Slag", "Företag")
                .chooses("Leds operativt av", "Män")
                .chooses("Ägs av", "Män")
                .chooses("Storlek", "Litet företag (högst 49)")
                .chooses("Stödform", "Skärgårdslyft")
                .writes("Ärendemening", "Ny brygga")
                .writes("Sökt belopp", "70 000")
                .writes("Åtgärdens kostnader", "100 000")
                .chooses("Kommun", "Söderköping på Låtsas")
                .writes("Åtgärden börjar", "2026-02-01")
                .writes("Åtgärden slutar", "2026-06-30")
                .writes("Inkommen dag", "2026-01-10")
                .presses("Registrera ny ansökan");
        String arende = person.path();
        person.follows("Diarieför ansökan")
                .writes("Diarienummer", "EXL 2026-00013")
                .writes("Diarieförd dag", "2026-01-11")
                .presses("Diarieför ansökan");
        person.follows("Bedöm kriterium")
                .chooses("Kriterium", "Det finns en brygga")
                .chooses("Utfall", "Uppfyllt")
                .writes("Motivering till bedömningen", "Sedd")
                .writes("Källa", "Besök 2026-01-12")
                .writes("Bedömd dag", "2026-01-12")
                .presses("Bedöm kriterium");
        person.follows("Föreslå beslut")
                .chooses("Utfall", "Bifall")
                .writes("Anslag 1:1", "60 000")
                .writes("Motivering", "Behövs")
                .writes("Föreslagen dag", "2026-01-13")
                .presses("Föreslå beslut");
        return arende;
    }

    private static void isGranted(Person person) {
        assertThat(person.sees("Skylten om Exempelland", "TVN när Tillväxtnämnden (påhittad) beslutar")
                        .text())
                .doesNotMatch(OURS);
        person.writes("Gäller från", "2026-01-20");
        decides(person, "2026-01-20")
                .writes("Anslag 1:1", "60 001")
                .writes("Godkända kostnader (budget)", "100 000")
                .presses("Bevilja stöd")
                .sees("högst 60 procent", "Öarna");
        person.writes("Anslag 1:1", "60 000").presses("Bevilja stöd");
        assertThat(person.sees("Pågående")
                        .unfolds("uppgifter i ansökan")
                        .sees("Öarna")
                        .text())
                .doesNotMatch(OURS);
    }

    private static void isPaidAndClosed(Person person, String arende) {
        person.logsInAs("handlaggare")
                .opens(arende)
                .follows("Registrera rekvisition")
                .writes("Ackumulerade kostnader", "100 000")
                .writes("Perioden slutar", "2026-06-30")
                .writes("Inkommen dag", "2026-07-01")
                .presses("Registrera rekvisition");
        person.logsInAs("beslutsfattare").opens(arende).follows("Besluta utbetalning");
        decides(person, "2026-07-05").writes("Anslag 1:1", "60 000").presses("Besluta utbetalning");
        person.logsInAs("ekonom")
                .opens(arende)
                .follows("Registrera utbetalning")
                .writes("Utbetald dag", "2026-07-10")
                .presses("Registrera utbetalning");
        person.logsInAs("handlaggare")
                .opens(arende)
                .follows("Registrera slutrapport")
                .writes("Sammanfattning", "Bryggan ligger där")
                .writes("Inkommen dag", "2026-08-01")
                .presses("Registrera slutrapport");
        person.follows("Godkänn slutrapport")
                .writes("Godkänd dag", "2026-08-10")
                .presses("Godkänn slutrapport");
        person.follows("Avsluta ärendet")
                .writes("Avslutad dag", "2026-08-11")
                .presses("Avsluta ärendet")
                .sees("Avslutad", "EXL 2026-00013", "60 000 kr");
    }

    private static Person decides(Person person, String day) {
        return person.writes("Beslutsdag", day)
                .writes("Lagrum", "SFS 2022:1468 17 §")
                .writes("Motivering", "Uppfyller villkoren")
                .writes("Underlaget kommunicerat", day);
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
