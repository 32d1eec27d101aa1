package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Role;

/** Anything that has a history can be gone through again, step by step, at addresses of its own. */
class HistoryPageTest extends RunningBifall {
    private static final int STEPS = 7;

    @Test
    void a_step_says_what_it_changed_who_made_it_and_by_which_rules() {
        String id = running();
        Document page = page(Role.REVISOR, "/arenden/" + id + "/historik?steg=2");

        assertThat(page.select(".steps strong").text()).isEqualTo("Händelse 2 av " + STEPS);
        assertThat(page.select("#handelse").text()).isEqualTo("2. Ansökan diariefördes");
        assertThat(page.select("section[aria-labelledby=handelse] > dl").text())
                .contains("2026-01-16", "handlaggare", "vasterbotten-", "ApplicationRegistered/1");
        assertThat(page.select(".changes tbody tr").eachText())
                .anyMatch(row -> row.contains("Diarienummer") && row.contains("RUN 2026-"))
                .anyMatch(row -> row.contains("Läge") && row.contains("Inkommen") && row.contains("Registrerad"));
    }

    @Test
    void one_steps_by_links_and_there_is_nothing_beyond_the_ends() {
        String id = running();
        Visitor auditor = visitor(Role.REVISOR);
        auditor.open("/arenden/" + id + "/historik?steg=1");
        assertThat(auditor.page().select(".steps a").eachAttr("rel")).containsExactly("next", "last");

        auditor.open(auditor.first(".steps a[rel=next]").attr("href"));
        assertThat(auditor.page().select(".steps a").eachAttr("rel")).containsExactly("first", "prev", "next", "last");

        auditor.open(auditor.first(".steps a[rel=last]").attr("href"));
        assertThat(auditor.page().select(".steps a").eachAttr("rel")).containsExactly("first", "prev");
        assertThat(auditor.page().select(".known").text()).contains("Pågående", "100 000 kr");
    }

    @Test
    void the_last_step_books_the_grant() {
        Document page = page(Role.REVISOR, "/arenden/" + running() + "/historik");

        assertThat(page.select("section[aria-labelledby=handelse] .stacked").text())
                .contains("Beviljat, brutto", "anslag 1:1", "100 000 kr");
    }

    @Test
    void a_step_compared_with_itself_shows_no_difference_and_with_another_what_differs() {
        String id = running();

        assertThat(page(Role.REVISOR, "/arenden/" + id + "/historik?steg=3&mot=3")
                        .select("section[aria-labelledby=jamforelse]")
                        .text())
                .contains("Ingenting skiljer");
        assertThat(page(Role.REVISOR, "/arenden/" + id + "/historik?steg=1&mot=7")
                        .select("section[aria-labelledby=jamforelse] tbody tr")
                        .eachText())
                .anyMatch(row -> row.contains("Inkommen") && row.indexOf("Inkommen") < row.indexOf("Pågående"));
    }

    @Test
    void a_day_shows_what_held_then_and_not_what_was_decided_later() {
        String id = running();
        Document page = page(Role.REVISOR, "/arenden/" + id + "/historik?asOf=2026-02-05&axis=decided");

        assertThat(page.select(".steps strong").text()).contains("Som det gällde 2026-02-05");
        assertThat(page.select(".known").text()).contains("Förslag till beslut").doesNotContain("Pågående");
        assertThat(page(Role.REVISOR, "/arenden/" + id + "/historik?asOf=2020-01-01&axis=recorded")
                        .select("main")
                        .text())
                .contains("Ingenting hade hänt då");
    }

    @ParameterizedTest
    @CsvSource({
        "steg=99, 404",
        "mot=99, 404",
        "steg=0, 400",
        "steg=x, 400",
        "annat=1, 400",
        "steg=1&asOf=2026-01-01, 400"
    })
    void what_is_no_step_is_told(String query, int status) {
        String id = applied("Fel steg");

        assertThat(visitor(Role.REVISOR)
                        .open("/arenden/" + id + "/historik?" + query)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_case_is_not_read_by_an_analyst_as_if_it_were_a_frame() {
        String id = applied("Inte en ram");
        Visitor analyst = visitor(Role.ANALYTIKER);

        assertThat(analyst.open("/ram/" + id + "/historik").statusCode()).isEqualTo(404);
        assertThat(analyst.open("/arenden/" + id + "/historik").statusCode()).isEqualTo(403);
        assertThat(analyst.open("/ram/FORETAGSSTOD-2026/historik").statusCode()).isEqualTo(200);
        assertThat(analyst.page().select("#handelse").text()).isNotEmpty();
    }

    @Test
    void every_entry_of_the_timeline_leads_to_the_case_as_it_was_there() {
        String id = running();

        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id)
                        .select(".as-it-was a")
                        .eachAttr("href"))
                .hasSize(STEPS)
                .contains("/arenden/" + id + "/historik?steg=1", "/arenden/" + id + "/historik?steg=" + STEPS);
    }
}
