package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** The work around a case as its pages show it. */
class CaseworkPageTest extends RunningBifall {
    private static final String SETTLED =
            "\"settled\":\"DONE\",\"justification\":\"Enligt intyg\",\"settledOn\":\"2026-02-01\"}";

    private String registered(String title) {
        String id = applied(title);
        String number = "RUN 2026-" + (10_000 + Math.floorMod(title.hashCode(), 80_000));
        send(
                Role.HANDLAGGARE,
                "RegisterApplication",
                about(id) + "\"diarienummer\":\"" + number + "\",\"registeredOn\":\"2026-01-16\"}");
        return id;
    }

    private static String about(String id) {
        return "{\"caseId\":\"" + id + "\",";
    }

    @Test
    void everybody_who_handles_reaches_the_declaration_of_jav_and_nobody_who_only_reads() {
        String id = applied("Jäv på sidan");

        for (Role role : java.util.List.of(Role.HANDLAGGARE, Role.BESLUTSFATTARE, Role.EKONOM, Role.NAMNDSEKRETERARE)) {
            assertThat(page(role, "/arenden/" + id).select(".declare a").attr("href"))
                    .isEqualTo("/arenden/" + id + "/DeclareConflictOfInterest");
        }
        assertThat(page(Role.REVISOR, "/arenden/" + id).select(".declare")).isEmpty();
    }

    @Test
    void who_is_javig_sees_it_and_is_offered_nothing_and_the_case_asks_for_another_caseworker() {
        String id = registered("Jävig handläggare");
        send(Role.HANDLAGGARE, "AssignCaseworker", about(id) + "\"caseworker\":\"handlaggare\"}");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/DeclareConflictOfInterest");

        visitor.fillIn(Map.of("ground", "PARTY_OR_AFFECTED"));

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select(".warning").text()).contains("Du är jävig", "Behöver ny handläggare");
        assertThat(visitor.page().select(".actions a, .declare")).isEmpty();
        assertThat(visitor.open("/arenden/" + id + "/AssessCriterion").statusCode())
                .isEqualTo(403);
        Document decider = page(Role.BESLUTSFATTARE, "/arenden/" + id);
        assertThat(decider.select(".case-todo").text()).contains("Ärendet behöver en ny handläggare.", "FL 16 § 1");
        assertThat(decider.select(".actions .btn-primary").text()).isEqualTo("Tilldela handläggare");
    }

    @Test
    void every_item_of_the_checklist_is_settled_on_one_page_and_sent_once() {
        String id = registered("Hela checklistan");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id);
        visitor.open(visitor.first("a[href$=/checklista]").attr("href"));
        assertThat(visitor.page().select("form fieldset legend")).hasSize(6);

        visitor.fillIn(Map.of(
                "settledOn", "2026-02-01",
                "settled.INTE_STORRE_AN_NODVANDIGT", "DONE",
                "justification.INTE_STORRE_AN_NODVANDIGT", "Prövat mot budgeten",
                "settled.SAMRAD_ANDRA_FINANSIARER", "NOT_APPLICABLE",
                "justification.SAMRAD_ANDRA_FINANSIARER", "Inga andra"));

        assertThat(visitor.address()).isEqualTo("/arenden/" + id);
        assertThat(visitor.page()
                        .select("section[aria-labelledby=checklista] summary")
                        .text())
                .startsWith("2 av 6 avbockade");
        visitor.open("/arenden/" + id + "/checklista");
        assertThat(visitor.field("f-INTE_STORRE_AN_NODVANDIGT-justification").text())
                .isEqualTo("Prövat mot budgeten");
        visitor.fillIn(Map.of());
        assertThat(visitor.address()).as("nothing new").isEqualTo("/arenden/" + id);
        assertThat(visitor.page().select(".timeline h3").eachText().stream()
                        .filter(name -> name.contains("bockades av")))
                .as("what stands is not sent again")
                .hasSize(2);
    }

    @Test
    void an_item_that_is_refused_says_why_at_its_place_and_the_others_are_done() {
        String id = registered("Halv checklista");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/checklista");
        visitor.fillIn(Map.of());
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select(".fault-summary li").text()).contains("minst en uppgift");

        visitor.fillIn(Map.of(
                "settledOn", "2026-02-01",
                "settled.INTE_STORRE_AN_NODVANDIGT", "DONE",
                "justification.INTE_STORRE_AN_NODVANDIGT", "Prövat mot budgeten",
                "justification.SAMRAD_ANDRA_FINANSIARER", "Utan läge"));

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select(".fault-summary a").eachAttr("href"))
                .containsExactly("#uppgift-SAMRAD_ANDRA_FINANSIARER");
        assertThat(visitor.field("f-SAMRAD_ANDRA_FINANSIARER-justification").text())
                .isEqualTo("Utan läge");
        assertThat(page(Role.REVISOR, "/arenden/" + id)
                        .select("section[aria-labelledby=checklista] summary")
                        .text())
                .startsWith("1 av 6 avbockade");
    }

    @Test
    void who_registers_is_offered_the_next_number_of_the_year() {
        registered("Före i diariet");
        String id = applied("Näst i diariet");
        Visitor visitor = visitor(Role.HANDLAGGARE);

        visitor.open("/arenden/" + id + "/RegisterApplication");

        String proposed = visitor.field("f-diarienummer").val();
        assertThat(proposed).matches("RUN 2026-[0-9]{5}");
        visitor.fillIn(Map.of("registeredOn", "2026-01-16"));
        assertThat(visitor.page().select(".case-dnr .dnr").text()).isEqualTo(proposed);
    }

    @Test
    void each_item_of_the_checklist_is_settled_from_its_own_row() {
        String id = registered("Checklista");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id);
        assertThat(visitor.page().select("#checklista").text()).isEqualTo("Handläggningsuppgifter");
        String address =
                visitor.first("a[href$='item=INTE_STORRE_AN_NODVANDIGT']").attr("href");
        visitor.open(address);
        assertThat(visitor.page().select("#f-item option[selected]").val()).isEqualTo("INTE_STORRE_AN_NODVANDIGT");

        visitor.fillIn(Map.of("settled", "DONE", "justification", "Prövat mot budgeten", "settledOn", "2026-02-01"));

        assertThat(visitor.page()
                        .select("section[aria-labelledby=checklista] summary")
                        .text())
                .startsWith("1 av 6 avbockade");
        assertThat(visitor.page()
                        .select("section[aria-labelledby=checklista] .done")
                        .text())
                .isEqualTo("Klar");
        assertThat(visitor.page().select("section[aria-labelledby=checklista]").text())
                .contains("Prövat mot budgeten");
    }

    @Test
    void an_open_opinion_is_shown_on_the_case_and_warns_before_a_proposal() {
        String id = registered("Yttrande");
        send(
                Role.HANDLAGGARE,
                "RequestOpinion",
                about(id)
                        + "\"askedOf\":\"Skogsbyns kommun (påhittad)\",\"question\":\"Behövs det?\",\"requestedOn\":\"2026-01-20\",\"dueOn\":\"2026-02-10\"}");
        send(Role.HANDLAGGARE, "SettleChecklistItem", about(id) + "\"item\":\"INTE_STORRE_AN_NODVANDIGT\"," + SETTLED);

        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id)
                        .select("section[aria-labelledby=yttranden]")
                        .text())
                .contains("Skogsbyns kommun (påhittad)", "Försenat");
        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id + "/ProposeDecision")
                        .select(".command-warning li")
                        .eachText())
                .containsExactly(
                        "Yttrande från Skogsbyns kommun (påhittad) har inte kommit in (svar senast 2026-02-10).");

        send(
                Role.EKONOM,
                "GiveOpinion",
                about(id)
                        + "\"opinion\":1,\"stance\":\"OPPOSES\",\"text\":\"Nej & <b>nej</b>\",\"receivedOn\":\"2026-02-02\"}");

        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id)
                        .select("section[aria-labelledby=yttranden] blockquote")
                        .text())
                .isEqualTo("Nej & <b>nej</b>");
        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id + "/ProposeDecision").select(".command-warning"))
                .isEmpty();
    }

    @Test
    void a_flag_stands_in_the_header_until_it_is_removed_and_only_set_flags_can_be_removed() {
        String id = registered("Flagga");
        send(
                Role.HANDLAGGARE,
                "FlagCase",
                about(id)
                        + "\"flag\":\"SECRECY\",\"provision\":\"OSL 30 kap. 23 §\",\"reason\":\"Affärsuppgifter\",\"flaggedOn\":\"2026-01-20\"}");

        assertThat(page(Role.REVISOR, "/arenden/" + id)
                        .select(".case-head .flag")
                        .text())
                .isEqualTo("Sekretess, OSL 30 kap. 23 §");
        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id + "/RemoveFlag")
                        .select("#f-flag option[value]:not([value=''])")
                        .eachAttr("value"))
                .containsExactly("SECRECY");
        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id + "/FlagCase")
                        .select("#f-flag option")
                        .eachAttr("value"))
                .doesNotContain("SECRECY");

        send(
                Role.HANDLAGGARE,
                "RemoveFlag",
                about(id)
                        + "\"flag\":\"SECRECY\",\"reason\":\"Uppgifterna är borttagna\",\"removedOn\":\"2026-01-25\"}");
        assertThat(page(Role.REVISOR, "/arenden/" + id).select(".flag")).isEmpty();
    }

    @Test
    void aspects_and_goals_are_tables_with_both_readings_and_nothing_netted() {
        String id = registered("Hållbarhet");
        for (String usedIn : java.util.List.of("[\"PLANNING\"]", "[\"PLANNING\",\"FOLLOW_UP\"]")) {
            send(
                    Role.HANDLAGGARE,
                    "AssessAspect",
                    about(id)
                            + "\"aspect\":\"DIVERSITY\",\"usedIn\":" + usedIn
                            + ",\"justification\":\"Enligt planen\",\"assessedOn\":\"2026-02-01\"}");
        }
        for (String sign : java.util.List.of("POSITIVE", "NEGATIVE")) {
            send(
                    Role.HANDLAGGARE,
                    "StateAgendaImpact",
                    about(id) + "\"goal\":\"GOAL_13\",\"sign\":\"" + sign
                            + "\",\"route\":\"DIRECT\",\"justification\":\"Transporter\",\"assessedOn\":\"2026-02-01\"}");
        }

        Document page = page(Role.HANDLAGGARE, "/arenden/" + id);

        assertThat(page.select("section[aria-labelledby=hallbarhet] tbody tr").eachText())
                .containsExactly(
                        "Jämställdhet Inte bedömd", "Mångfald Ja Nej Ja Ja Delvis", "Miljö och klimat Inte bedömd");
        assertThat(page.select("section[aria-labelledby=hallbarhet] .entries li"))
                .hasSize(2);
        assertThat(page.select("section[aria-labelledby=agenda] tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.startsWith("13. Bekämpa klimatförändringarna"));
    }

    @Test
    void an_indicator_shows_its_target_beside_the_outcome_so_far_by_gender() {
        String id = running();
        send(
                Role.HANDLAGGARE,
                "PlanIndicator",
                about(id)
                        + "\"indicator\":\"Deltagare\",\"kind\":\"OUTPUT\",\"unit\":\"personer\",\"target\":40,\"dueOn\":\"2026-10-31\",\"plannedOn\":\"2026-02-11\"}");
        for (String name : java.util.List.of("Deltagare", "deltagare")) {
            send(
                    Role.HANDLAGGARE,
                    "RecordIndicatorOutcome",
                    about(id) + "\"indicator\":\"" + name
                            + "\",\"kind\":\"OUTPUT\",\"basis\":[\"FOLLOW_UP\"],\"counts\":{\"women\":7,\"men\":3,\"other\":0,\"unknown\":1},\"measuredOn\":\"2026-06-01\"}");
        }

        assertThat(page(Role.REVISOR, "/arenden/" + id)
                        .select("section[aria-labelledby=indikatorer] tbody tr")
                        .eachText())
                .containsExactly("Deltagare Prestation, personer 40 2026-10-31 22 14 6 0 2");
    }

    @Test
    void what_was_sent_to_the_party_is_answered_from_its_row_and_fills_in_the_decision() {
        String id = proposed();
        send(
                Role.HANDLAGGARE,
                "CommunicateMaterial",
                about(id)
                        + "\"material\":[\"Förslag till beslut\"],\"channel\":\"EMAIL\",\"sentOn\":\"2026-02-03\",\"answerBy\":\"2026-02-17\"}");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id);
        visitor.open(visitor.first("a[href*='RecordReply?communication=1']").attr("href"));

        visitor.fillIn(Map.of("answer", "WAIVED", "repliedOn", "2026-02-04"));

        assertThat(visitor.page()
                        .select("section[aria-labelledby=kommunicering] tbody")
                        .text())
                .contains("Avstår från att svara, 2026-02-04");
        Visitor decider = visitor(Role.BESLUTSFATTARE);
        decider.open("/arenden/" + id + "/ApproveGrant");
        assertThat(decider.field("f-decision-communicatedOn").val()).isEqualTo("2026-02-03");
    }
}
