package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;

/** The queue as people use it, without JavaScript. */
class QueuePageTest extends RunningBifall {
    private static String row(Document page, String id) {
        return page.select("tr:has(a[href=/arenden/" + id + "])").text();
    }

    @Test
    void a_mistake_in_the_query_is_named_where_it_was_made_and_keeps_what_was_typed() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        assertThat(visitor.open("/arenden?q=l%C3%A4ge%3Agr%C3%B6n").statusCode())
                .isEqualTo(400);
        assertThat(visitor.page().select("#fragefel a[href=#q]").text()).contains("läge:grön", "pågående");
        assertThat(visitor.field("q").attr("value")).isEqualTo("läge:grön");
        assertThat(WholePage.status(visitor, "/arenden?q=l%C3%A4ge%3Agr%C3%B6n"))
                .isEqualTo(400);
    }

    @Test
    void cases_are_given_to_a_person_and_those_that_can_not_be_are_named() {
        String first = applied("Första");
        String second = applied("Andra");
        Visitor visitor = visitor(Role.BESLUTSFATTARE);
        visitor.open("/arenden?sort=applicant&size=200");

        visitor.submitMany(
                visitor.form("form.assign"),
                Map.of("case", List.of(first, second, "finns-inte", "<b>"), "caseworker", List.of("anna.åberg")));

        Document page = visitor.page();
        assertThat(visitor.address()).isEqualTo("/arenden");
        assertThat(page.select(".notice").text()).isEqualTo("2 ärenden tilldelades anna.åberg.");
        assertThat(page.select(".warning li").eachText())
                .hasSize(2)
                .anyMatch(line -> line.contains("Det finns inget ärende finns-inte."));
        assertThat(row(page, first)).contains("anna.åberg");
        assertThat(row(page, second)).contains("anna.åberg");
        assertThat(page.select("th[aria-sort=ascending]").text()).startsWith("Sökande");
    }

    @Test
    void the_same_assignment_sent_twice_is_made_once() {
        String id = applied("En gång");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden");
        var form = visitor.form("form.assign");
        var values = Map.of("case", List.of(id), "caseworker", List.of("bo"));

        visitor.submitMany(form, values);
        visitor.submitMany(form, values);

        assertThat(log.stream(id)).hasSize(2);
    }

    @Test
    void an_assignment_that_says_too_little_is_refused_and_keeps_what_was_ticked() {
        String id = applied("Ofullständig");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden");

        visitor.submitMany(visitor.form("form.assign"), Map.of("case", List.of(), "caseworker", List.of("bo")));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select("[role=alert]").text()).contains("Markera minst ett ärende");

        visitor.submitMany(visitor.form("form.assign"), Map.of("case", List.of(id), "caseworker", List.of("två ord")));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select("[role=alert]").text()).contains("användarnamn");
        assertThat(visitor.page().select("input[name=case][checked]").eachAttr("value"))
                .containsExactly(id);
        assertThat(log.stream(id)).hasSize(1);
    }

    @Test
    void who_may_not_assign_has_nothing_to_tick_and_is_refused() {
        String id = applied("Läsarens");
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden");
        var form = worker.form("form.assign");
        Visitor reader = visitor(Role.REVISOR);
        reader.open("/arenden");
        assertThat(reader.page().select("input[name=case], .assign-bar")).isEmpty();
        assertThat(form.select("input[name=case]")).isNotEmpty();

        reader.submitMany(reader.form("form.assign"), Map.of("case", List.of(id), "caseworker", List.of("bo")));

        assertThat(reader.status()).isEqualTo(403);
        assertThat(log.stream(id)).hasSize(1);
    }

    @Test
    void all_on_the_page_can_be_ticked_without_script() {
        applied("Markerad");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden?q=Markerad");
        visitor.open(visitor.first("a.mark-page").attr("href"));

        assertThat(visitor.page().select("input[name=case]")).isNotEmpty().allMatch(box -> box.hasAttr("checked"));
    }

    @Test
    void a_view_is_saved_under_a_name_found_again_at_the_next_login_and_removed() {
        applied("Vybar");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden?q=vybar+%C3%A4r%3A%C3%B6ppet&municipality=2481&sort=-applied");
        visitor.submit(visitor.form("#spara form"), Map.of("name", "Stora i Lycksele <b>"));
        assertThat(visitor.page().select(".notice").text()).isEqualTo("Vyn Stora i Lycksele <b> är sparad.");
        assertThat(visitor.page().select(".views a[aria-current]").text()).startsWith("Stora i Lycksele <b>");

        Visitor later = visitor(Role.HANDLAGGARE);
        later.open("/arenden");
        Element view = later.page().select(".views a").last();
        assertThat(view).isNotNull();
        later.open(view == null ? "" : view.attr("href"));
        assertThat(later.field("q").attr("value")).isEqualTo("vybar är:öppet");
        assertThat(later.page().select("#resultat h2").text()).isEqualTo("1 ärende");
        assertThat(visitor(Role.REVISOR).open("/arenden").body()).doesNotContain("Stora i Lycksele");

        later.submit(later.form("#spara form:eq(1)"), Map.of());
        assertThat(later.page().select(".views a")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "en-namn-som-ar-langre-an-sextio-tecken-och-darfor-inte-far-plats-alls"})
    void a_view_needs_a_name(String name) {
        applied("Namnlös");
        Visitor visitor = visitor(Role.EKONOM);
        visitor.open("/arenden?q=svets");
        visitor.submit(visitor.form("#spara form"), Map.of("name", name));

        assertThat(visitor.page().select("[role=alert]").text()).contains("högst 60 tecken");
        assertThat(visitor.page().select(".views a")).hasSize(4);
    }

    @Test
    void only_what_a_question_holds_is_taken_from_an_address_in_a_form() {
        Visitor visitor = visitor(Role.NAMNDSEKRETERARE);
        visitor.open("/arenden");
        visitor.submit(
                visitor.form("#spara form"),
                Map.of("name", "Elak", "here", "https://elak.example/?q=a&next=//elak.example&%zz=%"));

        assertThat(visitor.address()).isEqualTo("/arenden");
        assertThat(visitor.page().select(".views a").eachAttr("href"))
                .allMatch(address -> address.startsWith("/arenden"));
    }

    @Test
    void the_file_holds_the_selection_and_no_formula() {
        applied("=HYPERLINK(\"http://elak\")");
        var file = visitor(Role.REVISOR).open("/arenden.csv?q=hyperlink");

        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("arenden.csv");
        assertThat(file.body().lines()).hasSize(2).anyMatch(line -> line.contains("'=HYPERLINK"));
        assertThat(visitor(Role.REVISOR).open("/arenden.csv?q=l%C3%A4ge%3Ax").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_case_that_drags_on_shows_its_deadline_in_text_and_colour_in_the_queue_and_on_its_page() {
        String id = applied("Dröjer");
        send(Role.HANDLAGGARE, "ReceiveDecisionDemand", "{\"caseId\":\"" + id + "\",\"receivedOn\":\"2026-07-16\"}");

        Document queue = page(Role.HANDLAGGARE, "/arenden?q=dr%C3%B6jer+%C3%A4r%3Abeg%C3%A4rt");
        assertThat(row(queue, id)).contains("Försenad 2026-08-13", "Svar på begäran om avgörande");
        assertThat(queue.select(".deadline-passed")).hasSize(1);
        Document one = page(Role.BESLUTSFATTARE, "/arenden/" + id);
        assertThat(one.select(".deadlines").text()).contains("Försenad", "2026-08-13", "förvaltningslagen 12 §");
        assertThat(one.select(".actions").text()).contains("Avslå begäran om avgörande");
        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id).select(".actions").text())
                .doesNotContain("Registrera begäran om avgörande");
    }
}
