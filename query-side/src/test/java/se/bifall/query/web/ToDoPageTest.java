package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.Role;

class ToDoPageTest extends RunningBifall {
    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_who_reads_cases_can_see_an_own_list_that_is_whole(Role role) {
        proposed();
        assertThat(WholePage.status(visitor(role), "/att-gora")).isEqualTo(role == Role.ANALYTIKER ? 403 : 200);
    }

    @ParameterizedTest
    @CsvSource({
        "HANDLAGGARE, /att-gora",
        "BESLUTSFATTARE, /att-gora",
        "NAMNDSEKRETERARE, /att-gora",
        "EKONOM, /att-gora",
        "REVISOR, /arenden",
        "ANALYTIKER, /analys",
        "ADMINISTRATOR, /arenden"
    })
    void login_leads_to_what_the_role_works_with(Role role, String address) {
        assertThat(visitor(role).address()).isEqualTo(address);
    }

    @Test
    void a_proposal_waits_for_the_decider_and_leads_straight_to_its_form() {
        String id = proposed();
        Visitor decider = visitor(Role.BESLUTSFATTARE);
        decider.open("/att-gora");
        assertThat(decider.page()
                        .select("a[href=/arenden/" + id + "/ApproveGrant]")
                        .text())
                .startsWith("Bevilja stöd");
        assertThat(decider.open("/arenden/" + id + "/ApproveGrant").statusCode())
                .isEqualTo(200);
        assertThat(page(Role.EKONOM, "/att-gora").select("a[href*=" + id + "]")).isEmpty();
    }

    @Test
    void an_assigned_case_is_on_its_caseworkers_list_until_the_step_is_done() {
        String id = applied("Min sak");
        send(Role.HANDLAGGARE, "AssignCaseworker", "{\"caseId\":\"" + id + "\",\"caseworker\":\"handlaggare\"}");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/att-gora");
        assertThat(visitor.page().select("a[href=/arenden/" + id + "/RegisterApplication]"))
                .hasSize(1);

        visitor.open("/arenden/" + id + "/RegisterApplication");
        visitor.fillIn(Map.of("diarienummer", "RUN 2026-07001", "registeredOn", "2026-01-16"));
        visitor.open("/att-gora");

        assertThat(visitor.page().select("a[href=/arenden/" + id + "/RegisterApplication]"))
                .isEmpty();
        assertThat(visitor.page().select("a[href=/arenden/" + id + "/AssessCriterion]"))
                .hasSize(1);
    }

    @Test
    void the_menu_says_how_much_waits_in_words_too() {
        proposed();
        Document page = page(Role.BESLUTSFATTARE, "/analys");
        assertThat(page.select(".site-nav a[href=/att-gora]").text()).matches("Att göra \\d+ saker väntar på dig");
    }
}
