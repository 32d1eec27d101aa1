package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** The pages about money: what waits, the account of a case, and the frames. */
class MoneyPagesTest extends RunningBifall {
    private void about(Role role, String command, String id, String rest) {
        send(role, command, "{\"caseId\":\"" + id + "\"," + rest);
    }

    private static String decidedOn(String day) {
        return """
                "decision":{"decidedOn":"%s","decidedBy":"beslutsfattare","preparedBy":"handlaggare",
                "legalBasis":"SFS 2022:1468 38 §","motivering":"Kostnaderna är styrkta","communicatedOn":"%s"}}""".formatted(day, day);
    }

    /** 60 000 kr from anslag 1:1 and 40 000 kr from the EU ramprojekt, of 200 000 kr, all of it claimed. */
    private String claimed() {
        String id = proposed();
        about(
                Role.BESLUTSFATTARE,
                "ApproveGrant",
                id,
                "\"funding\":{\"ANSLAG_1_1\":60000,\"EU_RAMPROJEKT\":40000},\"approvedExpenditure\":200000,"
                        + "\"inForceFrom\":\"2026-02-10\"," + decidedOn("2026-02-10"));
        about(
                Role.HANDLAGGARE,
                "SubmitClaim",
                id,
                "\"accumulatedCosts\":200000,\"periodEndsOn\":\"2026-05-31\",\"receivedOn\":\"2026-06-10\"}");
        return id;
    }

    private String paidInPart() {
        String id = claimed();
        about(
                Role.BESLUTSFATTARE,
                "DecidePayment",
                id,
                "\"claim\":1,\"approvedCosts\":200000,\"amount\":{\"ANSLAG_1_1\":60000,\"EU_RAMPROJEKT\":40000},"
                        + decidedOn("2026-06-20"));
        about(
                Role.EKONOM,
                "RecordPayment",
                id,
                "\"payment\":1,\"fundingSource\":\"ANSLAG_1_1\",\"paidOn\":\"2026-06-25\"}");
        return id;
    }

    @Test
    void costs_by_type_are_claimed_in_the_form_and_stand_on_the_case() {
        String id = claimed();
        Visitor visitor = visitor(Role.HANDLAGGARE);
        Map<String, String> costs = Map.of(
                "accumulatedCosts", "200 000",
                "costTypes.PERSONAL", "150 000",
                "periodEndsOn", "2026-06-15",
                "receivedOn", "2026-06-20");

        visitor.open("/arenden/" + id + "/SubmitClaim");
        visitor.fillIn(costs);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(written(visitor.page().select(".fault-summary").text()))
                .contains("Kostnadsslagen är tillsammans 150 000 kr", "200 000 kr");
        visitor.fillIn(Map.of("costTypes.RESOR_OCH_LOGI", "50 000"));

        visitor.open("/arenden/" + id);
        assertThat(visitor.page().select("[aria-labelledby=kostnadsslag] tbody tr").eachText().stream()
                        .map(MoneyPagesTest::written))
                .containsExactly("Personal – 150 000 kr –", "Resor och logi – 50 000 kr –", "Summa – 200 000 kr –");
        visitor.open("/arenden/" + id + "/SubmitClaim");
        assertThat(visitor.field("f-costTypes-RESOR_OCH_LOGI").val()).isEqualTo("50\u00a0000");
    }

    @Test
    void a_payment_decision_begins_with_what_can_be_paid_now_from_each_source() {
        String id = claimed();
        Visitor visitor = visitor(Role.BESLUTSFATTARE);

        visitor.open("/arenden/" + id + "/DecidePayment?claim=1");

        assertThat(visitor.field("f-approvedCosts").val()).isEqualTo("200\u00a0000");
        assertThat(visitor.field("f-amount-ANSLAG_1_1").val()).isEqualTo("60\u00a0000");
        assertThat(visitor.field("f-amount-EU_RAMPROJEKT").val()).isEqualTo("40\u00a0000");
        assertThat(written(visitor.field("f-amount-help").text())).contains("kan betalas nu 60 000 kr anslag 1:1");
    }

    @Test
    void a_payment_shows_every_check_and_what_it_changes_before_it_is_decided() {
        String id = claimed();
        int before = log.stream(id).size();
        Visitor visitor = visitor(Role.BESLUTSFATTARE);

        visitor.open("/arenden/" + id + "/DecidePayment?claim=1");

        assertThat(visitor.page().select(".rule-checks .holds")).hasSizeGreaterThan(10);
        assertThat(visitor.page().select(".rule-checks .broken").text())
                .as("what is not filled in yet is told as a check")
                .contains("Motivering");
        assertThat(visitor.page().select(".fault-summary")).isEmpty();
        assertThat(written(
                        visitor.page().select("section[aria-labelledby=foljd]").text()))
                .contains("Kvar av beslutsramen", "Beviljat och inte beslutat att betala ut 100 000 kr 0 kr")
                .contains("Ändras inte av beslutet");

        FormElement form = visitor.form("form.command");
        form.select("button").forEach(button -> button.removeAttr("name"));
        visitor.submit(
                form,
                Map.of("gor", "rakna", "amount.ANSLAG_1_1", "60 001", "decision.motivering", "Kostnaderna är styrkta"));

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(written(visitor.page().select(".rule-checks .broken").text()))
                .contains("Betalningen ryms i det beviljade", "beviljat 60 000 kr anslag 1:1");
        assertThat(visitor.page().select("section[aria-labelledby=foljd]").text())
                .contains("\u22121");
        assertThat(log.stream(id)).as("nothing is sent").hasSize(before);
    }

    @Test
    void a_recovery_and_a_reduction_show_their_checks_too() {
        String id = paidInPart();
        Visitor visitor = visitor(Role.BESLUTSFATTARE);

        visitor.open("/arenden/" + id + "/DecideRecovery");
        assertThat(visitor.page().select(".rule-checks .holds")).hasSizeGreaterThan(8);
        assertThat(visitor.page().select(".rule-checks .broken a").eachAttr("href"))
                .contains("#" + visitor.page().select("[name=ground]").attr("id"));
        visitor.open("/arenden/" + id + "/ReduceGrant");
        assertThat(visitor.page().select(".rule-checks .holds")).hasSizeGreaterThan(8);
        assertThat(visitor.page().select("section[aria-labelledby=foljd]").text())
                .contains("Kvar av beslutsramen", "stöd av mindre betydelse");
    }

    @Test
    void the_second_part_waits_on_the_page_until_it_is_paid_there() {
        String id = paidInPart();
        Visitor visitor = visitor(Role.EKONOM);

        assertThat(WholePage.status(visitor, "/utbetalningar?slag=eudel&kalla=EU_RAMPROJEKT"))
                .isEqualTo(200);
        Elements row = visitor.page().select("#g-eudel ~ table tr:has(a[href=/arenden/" + id + "])");
        assertThat(written(row.text()))
                .contains("senast 2026-12-31", "40 000 kr EU-ramprojekt", "Registrera utbetalning");

        visitor.open(row.select("td a").attr("href"));
        assertThat(visitor.field("f-fundingSource").select("option[selected]").val())
                .isEqualTo("EU_RAMPROJEKT");
        visitor.fillIn(Map.of("paidOn", "2027-01-02"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.fillIn(Map.of("paidOn", "2026-07-01"));
        assertThat(visitor.page().select(".notice").text()).isEqualTo("Klart: Registrera utbetalning");
        assertThat(visitor.page().select("#konto").text()).isEqualTo("Ärendets pengar");
        visitor.open("/utbetalningar?slag=eudel");
        assertThat(visitor.page().select("a[href=/arenden/" + id + "]")).isEmpty();
    }

    @Test
    void the_account_of_a_case_is_computed_and_adds_up() {
        String id = paidInPart();

        Document page = page(Role.EKONOM, "/arenden/" + id);

        assertThat(written(page.select("section[aria-labelledby=konto] tr.sum").text()))
                .isEqualTo("Summa 100 000 kr 100 000 kr 60 000 kr 40 000 kr 0 kr");
        assertThat(written(page.select("section[aria-labelledby=konto] dl").text()))
                .contains("Kvar att betala 40 000 kr", "Ger rätt till 100 000 kr");
    }

    @Test
    void an_earlier_day_shows_what_waited_then() {
        String id = paidInPart();

        Document then = page(Role.EKONOM, "/utbetalningar?asOf=2026-06-22");

        assertThat(then.select("#g-utbetalning ~ table a[href=/arenden/" + id + "]"))
                .hasSize(1);
        assertThat(then.select("td a")).as("an earlier day is only to look at").isEmpty();
        assertThat(page(Role.EKONOM, "/utbetalningar?asOf=2026-06-01").select("a[href=/arenden/" + id + "]"))
                .isEmpty();
    }

    @Test
    void the_list_is_taken_home_as_a_file_without_names() {
        String id = paidInPart();

        String file = visitor(Role.EKONOM).open("/utbetalningar.csv?slag=eudel").body();

        assertThat(file).startsWith("\ufeffSlag;Diarienummer;");
        assertThat(file).contains(";" + id + ";1;FORETAGSSTOD;EU_RAMPROJEKT;40000;2026-06-25;2026-12-31");
        assertThat(file).doesNotContain("Norrskens", "556677");
    }

    @Test
    void a_frame_is_raised_on_its_page_and_what_is_left_follows() {
        Visitor visitor = visitor(Role.EKONOM);
        assertThat(WholePage.status(visitor, "/ram")).isEqualTo(200);
        String before =
                visitor.page().select("tr:contains(2026 Företagsstöd) td:eq(1)").text();

        visitor.open("/ram/FORETAGSSTOD-2026/hoj");
        visitor.fillIn(Map.of("by", "1 000", "decidedOn", "2026-03-01", "ground", "RUN § 12"));

        assertThat(visitor.address()).isEqualTo("/ram");
        assertThat(visitor.page().select(".notice").text()).contains("Höj beslutsram");
        assertThat(digits(visitor.page()
                        .select("tr:contains(2026 Företagsstöd) td:eq(1)")
                        .text()))
                .isEqualTo(digits(before) + 1_000);
        assertThat(digits(page(Role.REVISOR, "/ram?asOf=2026-02-28")
                        .select("tr:contains(2026 Företagsstöd) td:eq(1)")
                        .text()))
                .isLessThan(digits(before) + 1_000);
    }

    @Test
    void a_frame_is_set_once_and_by_those_who_may() {
        Visitor visitor = visitor(Role.EKONOM);
        Map<String, String> frame = Map.of(
                "year",
                "2041",
                "purpose",
                "PROJEKTSTOD",
                "amount",
                "5 000",
                "decidedOn",
                "2026-03-01",
                "ground",
                "RUN");

        visitor.open("/ram/ny");
        visitor.fillIn(frame);
        assertThat(visitor.page().text()).contains("2041 Projektstöd");
        visitor.open("/ram/ny");
        visitor.fillIn(frame);
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page().select(".fault-summary").text()).contains("redan fastställd");
        visitor.open("/ram/ny");
        visitor.fillIn(Map.of("purpose", "", "amount", "tusen"));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor(Role.REVISOR).open("/ram/ny").statusCode()).isEqualTo(403);
        assertThat(visitor(Role.EKONOM).open("/ram/FINNS-INTE/hoj").statusCode())
                .isEqualTo(404);
    }

    /** With plain spaces. */
    private static String written(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static long digits(String text) {
        return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }
}
