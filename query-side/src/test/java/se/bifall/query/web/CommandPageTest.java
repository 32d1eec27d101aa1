package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

class CommandPageTest extends RunningBifall {
    @Test
    void faults_are_shown_on_top_and_at_their_fields_and_what_was_typed_stays() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/ny");
        Map<String, String> typed = application();
        typed.put("applicant.orgNumber", "556677-8890");
        typed.put("applied", "hundra");
        typed.put("title", "<b>Svets</b>");
        visitor.fillIn(typed);
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select(".fault-summary[role=alert] a").eachAttr("href"))
                .containsExactly("#f-applicant-orgNumber", "#f-applied");
        Element amount = visitor.field("f-applied");
        assertThat(amount.val()).isEqualTo("hundra");
        assertThat(amount.attr("aria-invalid")).isEqualTo("true");
        assertThat(amount.attr("aria-describedby")).contains("f-applied-fault");
        assertThat(visitor.field("f-applied-fault").text()).contains("ska vara hela kronor");
        assertThat(visitor.field("f-title").val()).isEqualTo("<b>Svets</b>");
        assertThat(visitor.page()
                        .select("#f-place-municipality option[selected]")
                        .val())
                .isEqualTo("2481");
        visitor.fillIn(Map.of("applicant.orgNumber", "556677-8899", "applied", "100 000"));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select(".notice").text()).isEqualTo("Klart: Registrera ny ansökan");
    }

    @Test
    void a_refusal_is_shown_at_the_field_that_the_rule_names() {
        Visitor visitor = visitor(Role.BESLUTSFATTARE);
        visitor.open("/arenden/" + proposed() + "/ApproveGrant");
        assertThat(visitor.field("f-funding-ANSLAG_1_1").val()).isEqualTo("100\u00a0000");
        visitor.fillIn(Map.of(
                "funding.ANSLAG_1_1", "100 001",
                "decision.motivering", "Uppfyller villkoren",
                "decision.legalBasis", "SFS 2022:1468 17 §",
                "decision.communicatedOn", "2026-02-05"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.field("f-funding-fault").text()).contains("mer än de sökta");
        assertThat(visitor.page().select(".fault-summary a").attr("href")).isEqualTo("#f-funding-ANSLAG_1_1");
        assertThat(visitor.field("f-funding-ANSLAG_1_1").val()).isEqualTo("100 001");
    }

    @Test
    void the_same_form_sent_twice_has_one_effect() {
        String id = applied("Dubbelklick");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/RegisterApplication");
        FormElement form = visitor.form("form.command");
        Map<String, String> values = Map.of("diarienummer", "RUN 2026-00009");
        visitor.submit(form, values);
        assertThat(visitor.address()).isEqualTo("/arenden/" + id);
        visitor.submit(form, values);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.address()).isEqualTo("/arenden/" + id);
        assertThat(log.stream(id)).hasSize(2);
    }

    @Test
    void a_form_that_someone_else_was_before_leads_to_the_case_as_it_is_now() {
        String id = applied("Samtidigt");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/AssignCaseworker");
        send(Role.HANDLAGGARE, "AssignCaseworker", "{\"caseId\":\"" + id + "\",\"caseworker\":\"annan\"}");
        visitor.fillIn(Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page().select(".fault-summary a").eachAttr("href"))
                .contains("/arenden/" + id + "/AssignCaseworker");
    }

    @Test
    void whoever_has_been_told_that_the_case_has_changed_may_send_what_they_wrote_again() {
        String id = applied("I två flikar");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/RecordNote");
        send(Role.HANDLAGGARE, "AssignCaseworker", "{\"caseId\":\"" + id + "\",\"caseworker\":\"annan\"}");
        visitor.fillIn(Map.of("text", "En lång anteckning, påhittad"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.field("f-text").val()).isEqualTo("En lång anteckning, påhittad");
        visitor.fillIn(Map.of());
        assertThat(visitor.address()).isEqualTo("/arenden/" + id);
    }

    @Test
    void the_address_of_the_error_page_typed_is_a_page_that_is_not_found() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/error");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.first("h1").text()).isEqualTo("Sidan finns inte");
    }

    @Test
    void a_number_that_another_case_has_is_put_right_in_its_field_and_no_change_of_the_case() {
        registered("RUN 2026-00777");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + applied("Samma nummer") + "/RegisterApplication");
        visitor.fillIn(Map.of("diarienummer", "RUN 2026-00777"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page().select(".fault-summary h2").text()).isEqualTo("Rätta ett fel");
        assertThat(visitor.page().select(".fault-summary a").eachAttr("href")).containsExactly("#f-diarienummer");
    }

    private void registered(String number) {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + applied("Numret taget") + "/RegisterApplication");
        visitor.fillIn(Map.of("diarienummer", number));
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void a_damaged_form_is_a_fault_and_not_a_failure() {
        String id = applied("Skadat");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/AssignCaseworker");
        for (Map<String, String> damage :
                List.of(Map.of("commandId", ""), Map.of("commandId", "<x>"), Map.of("expectedVersion", "ett"))) {
            assertThat(visitor.fillIn(damage).statusCode()).isEqualTo(400);
        }
        assertThat(visitor.fillIn(Map.of("caseworker", "x".repeat(9000))).statusCode())
                .isEqualTo(400);
        assertThat(visitor.fillIn(Map.of("_csrf", "fel")).statusCode()).isEqualTo(403);
        assertThat(visitor.first("h1").text()).isEqualTo("Sidan gäller inte längre");
    }

    @Test
    void what_is_left_to_pay_is_proposed_with_its_arithmetic() {
        String id = running();
        send(
                Role.HANDLAGGARE,
                "SubmitClaim",
                "{\"caseId\":\"" + id
                        + "\",\"accumulatedCosts\":150001,\"periodEndsOn\":\"2026-05-31\",\"receivedOn\":\"2026-06-10\"}");
        Visitor visitor = visitor(Role.BESLUTSFATTARE);
        visitor.open("/arenden/" + id + "/DecidePayment?claim=1");
        assertThat(visitor.field("f-amount-ANSLAG_1_1").val()).isEqualTo("75\u00a0000");
        assertThat(visitor.field("f-amount-help").text().replace('\u00a0', ' '))
                .contains(
                        "Rätt till 75 000 kr sammanlagt (150 001 kr i kostnader × beviljat 100 000 kr ÷ budget 200 000 kr)");
        assertThat(visitor.page().select("#f-claim option").eachText()).hasSize(2);
    }
}
