package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do, in a real browser. */
class JourneyTest {
    @Test
    void three_people_take_a_case_from_application_to_closing_without_script() {
        try (Browser browser = Browser.withoutScript(Running.empty())) {
            String arende = applied(browser);
            browser.go(arende + "/RegisterApplication")
                    .fill("diarienummer", "RUN 2026-00077")
                    .fill("registeredOn", "2026-01-11")
                    .send();
            for (String criterion : List.of("INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS")) {
                browser.go(arende + "/AssessCriterion")
                        .fill("criterion", criterion)
                        .fill("outcome", "MET")
                        .fill("justification", "Kontrollerat")
                        .fill("source", "Kronofogden 2026-01-12")
                        .fill("assessedOn", "2026-01-12")
                        .send();
            }
            browser.go(arende + "/DeclareDeMinimis")
                    .fill("kronorPerEuro", "11,50")
                    .fill("rateOn", "2026-01-12")
                    .fill("rateSource", "InforEuro (påhittad kurs)")
                    .fill("declaredOn", "2026-01-12")
                    .send();
            browser.go(arende + "/ProposeDecision")
                    .fill("outcome", "APPROVE")
                    .fill("funding.ANSLAG_1_1", "100 000")
                    .fill("motivering", "Uppfyller villkoren")
                    .fill("proposedOn", "2026-01-13")
                    .send();
            assertThat(browser.text()).contains("Förslag till beslut");

            decision(browser.logIn("beslutsfattare").go(arende + "/ApproveGrant"), "2026-01-20")
                    .fill("funding.ANSLAG_1_1", "100 000")
                    .fill("approvedExpenditure", "200 000")
                    .fill("inForceFrom", "2026-01-20")
                    .send();
            assertThat(browser.text()).contains("Pågående");

            browser.logIn("handlaggare")
                    .go(arende + "/SubmitClaim")
                    .fill("accumulatedCosts", "200 000")
                    .fill("periodEndsOn", "2026-06-30")
                    .fill("receivedOn", "2026-07-01")
                    .send();
            browser.go(arende + "/CheckRecoveryOrders")
                    .fill("outcome", "NONE")
                    .fill("source", "Kommissionens förteckning")
                    .fill("checkedOn", "2026-07-02")
                    .send();
            decision(browser.logIn("beslutsfattare").go(arende + "/DecidePayment"), "2026-07-05")
                    .fill("claim", "1")
                    .fill("approvedCosts", "200 000")
                    .fill("amount.ANSLAG_1_1", "100 000")
                    .send();
            browser.logIn("ekonom")
                    .go(arende + "/RecordPayment")
                    .fill("payment", "1")
                    .fill("paidOn", "2026-07-10")
                    .send();
            browser.logIn("handlaggare")
                    .go(arende + "/SubmitFinalReport")
                    .fill("summary", "Åtgärden är klar")
                    .fill("receivedOn", "2026-08-01")
                    .send();
            browser.go(arende + "/AcceptFinalReport")
                    .fill("acceptedOn", "2026-08-10")
                    .send();
            browser.go(arende + "/CloseProject").fill("closedOn", "2026-08-11").send();

            assertThat(browser.path()).startsWith(arende);
            assertThat(browser.text()).contains("Avslutad", "RUN 2026-00077", "100 000 kr", "Utbetalning gjordes");
        }
    }

    private static String applied(Browser browser) {
        browser.logIn("handlaggare")
                .go("/arenden/ny")
                .fill("applicant.orgNumber", "556677-8899")
                .fill("applicant.name", "Norrskens Mekaniska AB (påhittat)")
                .fill("applicant.kind", "COMPANY")
                .fill("applicant.ledBy", "WOMEN")
                .fill("applicant.ownedBy", "WOMEN")
                .fill("applicant.size", "MICRO")
                .fill("supportType", "TILLVAXTCHECK")
                .fill("title", "Ny svetslinje")
                .fill("applied", "100 000")
                .fill("expenditure", "200 000")
                .fill("place.municipality", "2481")
                .fill("measureStartsOn", "2026-02-01")
                .fill("measureEndsOn", "2026-06-30")
                .fill("receivedOn", "2026-01-10")
                .send();
        return browser.path().replaceAll("[?#].*", "");
    }

    private static Browser decision(Browser browser, String day) {
        return browser.fill("decision.decidedOn", day)
                .fill("decision.decidedBy", "beslutsfattare")
                .fill("decision.preparedBy", "handlaggare")
                .fill("decision.legalBasis", "SFS 2022:1468 17 §")
                .fill("decision.motivering", "Uppfyller villkoren")
                .fill("decision.communicatedOn", day);
    }

    @Test
    void a_fault_is_told_at_its_field_and_what_was_typed_is_kept() {
        try (Browser browser = Browser.withoutScript(Running.empty())) {
            String arende = applied(browser);
            browser.go(arende + "/RegisterApplication")
                    .fill("diarienummer", "123")
                    .fill("registeredOn", "2026-01-11")
                    .send();
            assertThat(browser.text()).contains("ska vara bokstäver, år och löpnummer");
            browser.fill("diarienummer", "RUN 2026-00078").send();
            assertThat(browser.text()).contains("Registrerad");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlaggare", "beslutsfattare", "revisor"})
    void no_page_breaks_a_rule_of_accessibility(String user) {
        Running bifall = Running.withSample();
        List<String> violations = new ArrayList<>();
        try (Browser browser = Browser.at(bifall)) {
            violations.addAll(browser.go("/login").violations());
            browser.logIn(user);
            for (String path : pages(bifall)) {
                violations.addAll(browser.go(path).violations());
                assertThat(browser.text()).as(path).doesNotContain("Något gick fel");
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void every_page_fits_a_telephone() {
        Running bifall = Running.withSample();
        try (Browser browser = Browser.onTelephone(bifall).logIn("beslutsfattare")) {
            for (String path : pages(bifall)) {
                assertThat(browser.go(path).overflow()).as(path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void the_first_tab_reaches_the_link_past_the_menu() {
        try (Browser browser = Browser.at(Running.withSample()).logIn("handlaggare")) {
            assertThat(browser.go("/arenden").tab().focused()).contains("innehåll");
        }
    }

    private static List<String> pages(Running bifall) {
        List<String> pages = new ArrayList<>(List.of(
                "/arenden",
                "/arenden?phase=RUNNING&q=kommun",
                "/arenden/ny",
                "/arenden/finns-inte",
                "/utbetalningar",
                "/utbetalningar?slag=aterkrav&asOf=2024-12-31",
                "/ram",
                "/analys",
                "/regelverk",
                "/analys?by=rusPriority&by=ledBy&year=2024&grantKind=PROJEKTSTOD"));
        Map<String, String> forms = Map.of(
                "REGISTERED",
                "AssessCriterion",
                "PROPOSED",
                "ApproveGrant",
                "RUNNING",
                "AmendGrant",
                "CLOSED",
                "SubmitClaim");
        forms.forEach((phase, form) -> {
            String id = bifall.get("/api/cases?size=1&phase=" + phase)
                    .json()
                    .at("/cases/0/caseId")
                    .asText();
            pages.add("/arenden/" + id);
            pages.add("/arenden/" + id + "/" + form);
        });
        return pages;
    }
}
