package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.commands.CommandCatalogue;

class PagesTest extends RunningBifall {
    @ParameterizedTest
    @EnumSource(Role.class)
    void every_page_is_whole_for_every_role(Role role) {
        String proposed = proposed();
        String running = running();
        Visitor visitor = visitor(role);
        Stream<String> pages = Stream.of(
                "/arenden",
                "/arenden?q=svets&phase=RUNNING&municipality=2481&municipality=2480",
                "/arenden?page=999999",
                "/analys",
                "/analys?by=ledBy&by=municipality&by=year&measure=net&year=2026",
                "/arenden/" + proposed,
                "/arenden/" + running);
        pages.forEach(page -> assertThat(WholePage.status(visitor, page))
                .as(page)
                .isEqualTo(role == Role.ANALYTIKER && page.startsWith("/arenden") ? 403 : 200));
        CommandCatalogue.all()
                .map(Class::getSimpleName)
                .flatMap(name -> Stream.of("/arenden/" + proposed + "/" + name, "/arenden/" + running + "/" + name))
                .forEach(page ->
                        assertThat(WholePage.status(visitor, page)).as(page).isIn(200, 403, 404, 409));
        assertThat(WholePage.status(visitor, "/arenden/ny")).isEqualTo(role == Role.HANDLAGGARE ? 200 : 403);
    }

    @Test
    void who_may_not_sees_no_action_and_who_may_sees_what_is_possible_now() {
        String running = running();
        for (Role reader : List.of(Role.REVISOR, Role.ADMINISTRATOR)) {
            Document page = page(reader, "/arenden/" + running);
            assertThat(page.select(".actions")).isEmpty();
            assertThat(page.text()).contains("Görs av handläggare");
        }
        Document decider = page(Role.BESLUTSFATTARE, "/arenden/" + running);
        assertThat(decider.select(".actions a").eachAttr("href"))
                .contains("/arenden/" + running + "/GrantAdvance")
                .noneMatch(address -> address.endsWith("DecidePayment") || address.endsWith("SubmitClaim"));
    }

    @Test
    void what_people_write_is_text_and_never_markup() {
        String id = applied("<script>alert(1)</script> & \"citat\"");
        Document page = page(Role.HANDLAGGARE, "/arenden/" + id);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script> & \"citat\"");
        assertThat(page.select("[style], [onclick]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arenden/finns-inte",
                "/arenden/..;/x",
                "/arenden/%00",
                "/arenden/a%20b",
                "/arenden/%3Cscript%3E",
                "/arenden/finns-inte/ApproveGrant",
                "/arenden/finns-inte/Trams",
                "/arenden/a/b/c",
                "/finns-inte"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(WholePage.status(visitor(Role.REVISOR), path)).as(path).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arenden?phase=TRAMS",
                "/arenden?farg=rod",
                "/analys?by=trams",
                "/analys?by=ledBy,municipality,year,grantKind",
                "/analys?investmentArea=%C3%B6",
                "/analys?year=tjugo",
                "/analys.csv?by=trams",
                "/utbetalningar?slag=trams",
                "/utbetalningar?farg=rod",
                "/utbetalningar?asOf=2026-02-30",
                "/utbetalningar.csv?kalla=guld",
                "/ram?asOf=i+morgon",
                "/ram?farg=rod"
            })
    void a_question_without_meaning_is_answered_with_why(String path) {
        assertThat(WholePage.status(visitor(Role.REVISOR), path)).as(path).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/arenden?municipality=%3C&supportType=x!&priority=%C3%B6", "/arenden?page=-1&q=%7B%7D%25"})
    void a_facet_that_nothing_has_gives_no_hits(String path) {
        assertThat(WholePage.status(visitor(Role.REVISOR), path)).as(path).isEqualTo(200);
    }

    @Test
    void an_unknown_case_says_so_in_swedish() {
        Document page = page(Role.REVISOR, "/arenden/finns-inte");
        assertThat(page.select("h1").text()).isEqualTo("Sidan finns inte");
        assertThat(page.text()).contains("Det finns inget ärende med id finns-inte.", "Logga ut");
    }

    @Test
    void a_case_with_an_event_that_can_not_be_read_is_shown_with_a_warning() throws Exception {
        String id = applied("Ställt åt sidan");
        append(id, "FromTheFuture");
        assertThat(table.awaitVersion(id, 99, Duration.ofSeconds(10))).isTrue();
        Document page = page(Role.HANDLAGGARE, "/arenden/" + id);
        assertThat(page.select(".warning[role=alert]").text()).contains("ställt åt sidan");
        assertThat(page.select(".timeline .unreadable h3").text()).isEqualTo("Händelsen kan inte läsas");
        assertThat(page.select(".actions")).isEmpty();
        assertThat(page(Role.REVISOR, "/analys").select(".warning a").eachText())
                .contains(id);
        Document figures = page(Role.ANALYTIKER, "/analys");
        assertThat(figures.select(".warning").text()).contains(id);
        assertThat(figures.select(".warning a")).isEmpty();
        assertThat(visitor(Role.HANDLAGGARE)
                        .open("/arenden/" + id + "/RegisterApplication")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void figures_can_be_taken_home_as_a_file() {
        running();
        var file = visitor(Role.ANALYTIKER).open("/analys.csv?by=ledBy&measure=net&year=2026");
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.body()).startsWith("\ufeffLeds av;Beviljat brutto, kr").contains("\r\nKvinnor;");
    }

    @Test
    void login_leads_on_to_the_address_as_it_was_asked_for() {
        Visitor visitor = Visitor.anonymous(port);
        visitor.open("/analys?by=ledBy");
        assertThat(visitor.address()).isEqualTo("/login");
        visitor.submit(visitor.form("main form"), Map.of("username", "revisor", "password", "fel"));
        assertThat(visitor.page().select("[role=alert]").text()).contains("stämmer inte");
        visitor.open("/analys?by=ledBy");
        visitor.submit(visitor.form("main form"), Map.of("username", "revisor", "password", "demo"));
        assertThat(visitor.address()).isEqualTo("/analys");
        assertThat(visitor.status()).isEqualTo(200);
        visitor.submit(visitor.form("form.site-user"), Map.of());
        assertThat(visitor.page().text()).contains("Du är utloggad");
    }
}
