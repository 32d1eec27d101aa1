package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whole lives of money as a machine asks for them, from claim to closing. */
class MoneyLifeTest {
    private static final Running BIFALL = Running.empty();
    private static int number = 700;

    private final String id = UUID.randomUUID().toString();

    private String legalBasis = "SFS 2022:1468 38 §";

    @Test
    void a_company_is_paid_in_two_parts_owes_a_part_back_and_has_it_set_off() {
        running(false, Map.of("ANSLAG_1_1", 60_000, "EU_RAMPROJEKT", 40_000));
        done("handlaggare", "SubmitClaim", claim(100_000, "2026-07-31", "2026-08-10"));
        refused("beslutsfattare", "DecidePayment", payment(1, 100_000, 50_000, "2026-08-20"), "RecoveryOrderCheckMade");
        done("handlaggare", "CheckRecoveryOrders", orders("UNPAID", "2026-08-11"));
        refused("beslutsfattare", "DecidePayment", payment(1, 100_000, 50_000, "2026-08-20"), "NoUnpaidRecoveryOrder");
        done("ekonom", "CheckRecoveryOrders", orders("NONE", "2026-08-19"));
        refused("beslutsfattare", "DecidePayment", payment(1, 100_000, 50_001, "2026-08-20"), "PaidWithinCosts");
        done("beslutsfattare", "DecidePayment", payment(1, 100_000, 50_000, "2026-08-20"));
        done("ekonom", "RecordPayment", Map.of("payment", 1, "paidOn", "2026-08-25"));

        done(
                "beslutsfattare",
                "DecideRecovery",
                Map.of(
                        "ground", "NOT_USED_FOR_PURPOSE",
                        "amount", Map.of("ANSLAG_1_1", 8_000),
                        "waived", Map.of("ANSLAG_1_1", 2_000),
                        "waivedBecause", "Felet var litet.",
                        "decision", decision("2026-09-01")));
        done("handlaggare", "SubmitClaim", claim(200_000, "2026-09-30", "2026-10-05"));
        done("ekonom", "CheckRecoveryOrders", orders("NONE", "2026-10-06"));
        done(
                "beslutsfattare",
                "DecidePayment",
                Map.of(
                        "claim",
                        2,
                        "approvedCosts",
                        200_000,
                        "amount",
                        Map.of("ANSLAG_1_1", 10_000, "EU_RAMPROJEKT", 40_000),
                        "decision",
                        decision("2026-10-10")));
        refused("beslutsfattare", "SetOffRecovery", setOff(8_001), "RepaidWithinDemanded");
        done("beslutsfattare", "SetOffRecovery", setOff(8_000));
        refused("ekonom", "RecordPayment", part("EU_RAMPROJEKT", "2026-10-15"), "StateGrantFirst");
        done("ekonom", "RecordPayment", part("ANSLAG_1_1", "2026-10-15"));
        refused("handlaggare", "CloseProject", Map.of("closedOn", "2026-10-20"), "PhaseTakesCommand");
        done("ekonom", "RecordPayment", part("EU_RAMPROJEKT", "2026-10-16"));
        close();

        JsonNode facts = facts();
        assertThat(facts.at("/phase").asText()).isEqualTo("CLOSED");
        assertThat(paidInAll(facts)).isEqualTo(100_000);
    }

    @Test
    void a_project_has_an_advance_settled_and_gives_back_what_it_did_not_use() {
        running(true, Map.of("ANSLAG_1_1", 500_000));
        refused("beslutsfattare", "GrantAdvance", advance(250_001), "AdvanceAllowed");
        done("beslutsfattare", "GrantAdvance", advance(200_000));
        done("ekonom", "RecordPayment", Map.of("payment", 1, "paidOn", "2026-03-10"));
        done("handlaggare", "SubmitClaim", claim(600_000, "2026-07-31", "2026-08-10"));
        refused("beslutsfattare", "DecidePayment", payment(1, 600_000, 100_001, "2026-08-20"), "PaidWithinCosts");
        done("beslutsfattare", "DecidePayment", payment(1, 600_000, 100_000, "2026-08-20"));
        done("ekonom", "RecordPayment", Map.of("payment", 2, "paidOn", "2026-08-25"));
        report();
        refused("handlaggare", "CloseProject", Map.of("closedOn", "2026-10-20"), "UnspentReturned");
        refused("beslutsfattare", "ReduceGrant", reduction(200_001), "ReducedWithinUnpaid");
        done("beslutsfattare", "ReduceGrant", reduction(200_000));
        done("handlaggare", "CloseProject", Map.of("closedOn", "2026-10-20"));

        assertThat(paidInAll(facts())).isEqualTo(300_000);
    }

    private void close() {
        report();
        done("handlaggare", "CloseProject", Map.of("closedOn", "2026-10-20"));
    }

    private void report() {
        done("handlaggare", "SubmitFinalReport", Map.of("summary", "Klart", "receivedOn", "2026-10-18"));
        done("handlaggare", "AcceptFinalReport", Map.of("acceptedOn", "2026-10-19"));
    }

    private void running(boolean project, Map<String, Integer> funding) {
        legalBasis = project ? "SFS 2003:596 5 §" : legalBasis;
        int granted = funding.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Object> application = new HashMap<>(Map.of(
                "applicant",
                Map.of(
                        "orgNumber", project ? "212000-9689" : "556677-8899",
                        "name", "Påhittad sökande",
                        "kind", project ? "MUNICIPALITY" : "COMPANY",
                        "ledBy", project ? "NOT_APPLICABLE" : "WOMEN",
                        "ownedBy", project ? "NOT_APPLICABLE" : "WOMEN",
                        "size", project ? "NOT_APPLICABLE" : "SMALL"),
                "supportType",
                project ? "PROJEKTSTOD" : "AFFARSUTVECKLINGSCHECK",
                "title",
                "Pengarnas väg",
                "applied",
                granted,
                "expenditure",
                2 * granted,
                "place",
                Map.of("municipality", "2481"),
                "measureStartsOn",
                "2026-03-01",
                "measureEndsOn",
                "2026-10-31",
                "receivedOn",
                "2026-01-15"));
        if (project) {
            application.put("primaryPriority", "2");
        }
        done("handlaggare", "ApplyForGrant", application);
        done(
                "handlaggare",
                "RegisterApplication",
                Map.of("diarienummer", "RUN 2026-09" + number++, "registeredOn", "2026-01-16"));
        List<String> criteria = project
                ? List.of(
                        "JAMSTALLD_INKLUDERING",
                        "MILJO_OCH_KLIMAT",
                        "FLERA_KOMMUNER",
                        "SAMVERKAN",
                        "STRATEGISK_FORANKRING",
                        "FORANKRING_HOS_AKTORER",
                        "REGIONALT_MERVARDE")
                : List.of("INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS");
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
                            "kronorPerEuro",
                            "11.50",
                            "rateOn",
                            "2026-02-01",
                            "rateSource",
                            "Påhittad kurs",
                            "declaredOn",
                            "2026-02-01"));
        }
        done(
                "handlaggare",
                "ProposeDecision",
                Map.of("outcome", "APPROVE", "funding", funding, "motivering", "Bra", "proposedOn", "2026-02-02"));
        Map<String, Object> approval = new HashMap<>(Map.of(
                "funding",
                funding,
                "approvedExpenditure",
                2 * granted,
                "inForceFrom",
                "2026-02-10",
                "decision",
                decision("2026-02-10")));
        if (project) {
            approval.put("primaryPriority", "2");
        }
        done("beslutsfattare", "ApproveGrant", approval);
    }

    private Map<String, ?> decision(String day) {
        return Map.of(
                "decidedOn",
                day,
                "decidedBy",
                "beslutsfattare",
                "preparedBy",
                "handlaggare",
                "legalBasis",
                legalBasis,
                "motivering",
                "Kostnaderna är styrkta och hör till åtgärden",
                "communicatedOn",
                day);
    }

    private static Map<String, ?> claim(int costs, String ends, String received) {
        return Map.of("accumulatedCosts", costs, "periodEndsOn", ends, "receivedOn", received);
    }

    private Map<String, ?> payment(int claim, int costs, int amount, String day) {
        return Map.of(
                "claim",
                claim,
                "approvedCosts",
                costs,
                "amount",
                Map.of("ANSLAG_1_1", amount),
                "decision",
                decision(day));
    }

    private static Map<String, ?> orders(String outcome, String day) {
        return Map.of("outcome", outcome, "source", "Kommissionens förteckning", "checkedOn", day);
    }

    private static Map<String, ?> part(String source, String day) {
        return Map.of("payment", 2, "fundingSource", source, "paidOn", day);
    }

    private Map<String, ?> advance(int amount) {
        return Map.of("amount", Map.of("ANSLAG_1_1", amount), "decision", decision("2026-03-02"));
    }

    private Map<String, ?> reduction(int amount) {
        return Map.of(
                "kind", "ATERFORING", "reduced", Map.of("ANSLAG_1_1", amount), "decision", decision("2026-10-19"));
    }

    private Map<String, ?> setOff(int amount) {
        return Map.of(
                "recovery",
                1,
                "against",
                id + "/2",
                "amount",
                Map.of("ANSLAG_1_1", amount),
                "decision",
                decision("2026-10-12"));
    }

    private void done(String user, String name, Map<String, ?> body) {
        Running.Answer answer = ask(user, name, body);
        assertThat(answer.status()).as(name + " " + answer.text()).isBetween(200, 299);
    }

    private void refused(String user, String name, Map<String, ?> body, String rule) {
        Running.Answer answer = ask(user, name, body);
        assertThat(answer.status()).as(name + " " + answer.text()).isBetween(400, 499);
        assertThat(answer.json().at("/rule").asText()).isEqualTo(rule);
        assertThat(answer.json().at("/detail").asText()).isNotBlank();
    }

    private Running.Answer ask(String user, String name, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("caseId", id);
        return BIFALL.command(user, name, whole);
    }

    private JsonNode facts() {
        return BIFALL.get("/api/cases/" + id).json();
    }

    private static long paidInAll(JsonNode facts) {
        JsonNode paid = facts.findValue("paid");
        return paid.isObject()
                ? paid.properties().stream()
                        .mapToLong(share -> share.getValue().asLong())
                        .sum()
                : paid.asLong();
    }
}
