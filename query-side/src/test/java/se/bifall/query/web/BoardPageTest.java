package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** A sitting of the nämnd from plan to minutes, without JavaScript. */
class BoardPageTest extends RunningBifall {
    private static String text(Visitor visitor, String css) {
        return visitor.page().select(css).text().replace('\u00a0', ' ');
    }

    private Visitor planned(String day) {
        Visitor secretary = visitor(Role.NAMNDSEKRETERARE);
        secretary.open("/namnd");
        secretary.submit(secretary.form("form[action=/namnd]"), Map.of("dag", day));
        assertThat(secretary.address()).isEqualTo("/namnd/" + day);
        return secretary;
    }

    private static void press(Visitor visitor, String form, Map<String, String> values) {
        visitor.submit(visitor.form("form[action$=" + form + "]"), values);
    }

    @Test
    void several_cases_are_put_on_the_agenda_at_once_and_none_when_none_is_marked() {
        String one = proposed();
        String other = proposed();
        Visitor secretary = planned("2026-02-17");
        FormElement form = secretary.form("form[action$=/arende]");
        secretary.submit(form, Map.of());
        assertThat(text(secretary, ".fault-summary")).contains("Markera minst ett ärende");

        form = secretary.form("form[action$=/arende]");
        form.select("[value=" + one + "], [value=" + other + "]").attr("checked", "checked");
        secretary.submit(form, Map.of());

        assertThat(secretary.page().select(".agenda h3 a").eachAttr("href"))
                .containsExactlyInAnyOrder("/arenden/" + one, "/arenden/" + other);
    }

    @Test
    void a_case_is_put_on_the_agenda_decided_in_a_paragraph_and_shown_with_it() {
        String id = proposed();
        Visitor secretary = planned("2026-02-10");
        press(secretary, "/arende", Map.of("caseId", id));
        assertThat(text(secretary, ".agenda")).contains("RUN 2026-");
        assertThat(WholePage.status(secretary, "/namnd/2026-02-10/underlag")).isEqualTo(200);
        assertThat(text(secretary, ".document")).contains("Sökt 100 000 kr", "Förslag till beslut", "Bifall");

        secretary.open("/namnd/2026-02-10");
        secretary.open(secretary.first(".agenda a.btn").attr("href"));
        assertThat(secretary.field("f-decision-sittingOn").val()).isEqualTo("2026-02-10");
        assertThat(secretary.field("f-decision-sittingParagraph").val()).isEqualTo("§ 1");
        FormElement form = secretary.form("form.command");
        Map<String, String> values = new HashMap<>(Map.of(
                "gor", "besluta",
                "decision.communicatedOn", "2026-02-05",
                "decision.motivering", "Uppfyller villkoren i förordningen"));
        secretary.submit(form, values);

        secretary.open("/namnd/2026-02-10");
        assertThat(text(secretary, ".agenda .status")).isEqualTo("§ 1 Bifall");
        secretary.open("/arenden/" + id + "/beslut/1");
        assertThat(text(secretary, ".document")).contains("Regionala utvecklingsnämnden, sammanträde 2026-02-10, § 1");
    }

    @Test
    void delegated_decisions_are_reported_once_and_listed_on_paper() throws IOException {
        String id = running();
        Visitor secretary = planned("2026-03-10");
        FormElement form = secretary.form("form[action$=/anmalan]");
        assertThat(form.select("input[value=" + id + ":1]")).hasSize(1);

        secretary.submit(form, Map.of("paragraf", "§ 12"));
        assertThat(text(secretary, ".notice")).contains("Anmälda beslut:");
        int after = log.stream(id).size();
        secretary.submit(form, Map.of("paragraf", "§ 12"));

        assertThat(log.stream(id)).hasSize(after);
        assertThat(secretary.page().select("input[value=" + id + ":1]")).isEmpty();
        assertThat(WholePage.status(secretary, "/namnd/2026-03-10/anmalan")).isEqualTo(200);
        assertThat(text(secretary, ".document")).contains("§ 12", "RUN 2026-", "Bifall", "100 000 kr");
        byte[] file = secretary.open("/namnd/2026-03-10/anmalan.pdf").bodyAsBytes();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("anmälda 2026-03-10", "RUN 2026-");
        }
    }

    @Test
    void a_case_is_taken_off_the_agenda_with_a_reason() {
        String id = proposed();
        Visitor secretary = planned("2026-04-10");
        press(secretary, "/arende", Map.of("caseId", id));

        press(secretary, "/bort", Map.of("reason", " "));
        assertThat(text(secretary, "[role=alert]")).contains("Ange skälet");
        press(secretary, "/bort", Map.of("reason", "Sökanden kompletterar"));

        assertThat(secretary.page().select(".agenda li")).isEmpty();
    }

    @Test
    void minutes_are_adjusted_within_fourteen_days_or_told_to_be_late() {
        Visitor secretary = planned("2026-05-08");
        press(secretary, "/justering", Map.of("justerat", "2026-05-22", "anslaget", "2026-05-25"));
        assertThat(text(secretary, "#protokoll ~ p"))
                .contains("Justerat 2026-05-22")
                .doesNotContain("skulle ha justerats");
        press(secretary, "/justering", Map.of("justerat", "2026-05-23", "anslaget", ""));
        assertThat(text(secretary, "#protokoll ~ p")).contains("skulle ha justerats senast 2026-05-22");
        press(secretary, "/justering", Map.of("justerat", "2026-05-07", "anslaget", ""));
        assertThat(text(secretary, "[role=alert]")).contains("ligger före sammanträdet");
    }

    @Test
    void every_page_of_the_board_is_whole_and_only_the_secretary_changes_anything() {
        planned("2026-06-10");
        assertThat(visitor(Role.ANALYTIKER).open("/namnd").statusCode()).isEqualTo(403);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ANALYTIKER))) {
            Visitor visitor = visitor(role);
            for (String page : new String[] {
                "/namnd", "/namnd/2026-06-10", "/namnd/2026-06-10/underlag", "/namnd/2026-06-10/anmalan"
            }) {
                assertThat(WholePage.status(visitor, page)).as(role + page).isEqualTo(200);
                if (role != Role.NAMNDSEKRETERARE) {
                    assertThat(visitor.page().select("main form").eachAttr("action"))
                            .as(role + page)
                            .allMatch(action -> action.endsWith("/anmalan"));
                    assertThat(visitor.page().select("main button"))
                            .as(role + page)
                            .isEmpty();
                }
            }
        }
        assertThat(WholePage.status(visitor(Role.REVISOR), "/namnd/2026-06-11")).isEqualTo(404);
        assertThat(WholePage.status(visitor(Role.REVISOR), "/namnd/igår")).isEqualTo(404);
    }

    @Test
    void a_sitting_that_is_planned_already_says_so() {
        Visitor secretary = planned("2026-07-10");
        secretary.open("/namnd");
        secretary.submit(secretary.form("form[action=/namnd]"), Map.of("dag", "2026-07-10"));
        assertThat(text(secretary, "[role=alert]")).contains("redan planerat");
        secretary.submit(secretary.form("form[action=/namnd]"), Map.of("dag", "i morgon"));
        assertThat(secretary.status()).isEqualTo(400);
    }
}
