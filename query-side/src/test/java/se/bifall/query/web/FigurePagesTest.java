package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** Figures as the analyst meets them: with their reason, as of a day, under another definition, fit to publish. */
class FigurePagesTest extends RunningBifall {
    @Test
    void every_number_of_the_table_leads_to_parts_that_sum_to_it() {
        running();
        Document table = page(Role.ANALYTIKER, "/analys?by=ledBy&measure=net&year=2026");
        assertThat(table.select("table.figures td.number a.figure")).isNotEmpty();
        for (Element figure : table.select("table.figures tbody tr:first-child td.number a.figure")) {
            Document why = page(Role.ANALYTIKER, figure.attr("href"));
            assertThat(why.select("h1").text()).contains("Varför " + figure.text());
            assertThat(why.select("dl.facts dd").getFirst().text()).isEqualTo(figure.text());
            assertThat(why.select("tfoot td.number").text()).isIn(figure.text(), "");
        }
    }

    @Test
    void an_analyst_sees_case_numbers_but_no_way_into_the_cases() {
        running();
        String address = page(Role.ANALYTIKER, "/analys?by=ledBy")
                .select("a.figure")
                .getFirst()
                .attr("href");
        assertThat(page(Role.ANALYTIKER, address).select("main a[href^=/arenden]"))
                .isEmpty();
        assertThat(page(Role.REVISOR, address).select("main a[href^=/arenden]")).isNotEmpty();
    }

    @Test
    void a_day_is_shown_along_both_axes_and_beside_now() {
        running();
        Document then = page(Role.ANALYTIKER, "/analys?measure=granted&asOf=2026-02-28&axis=recorded");
        assertThat(then.select("table.axes tbody tr")).hasSize(3);
        assertThat(then.select("table.axes th").eachText())
                .containsExactly(
                        "Som vi visste 2026-02-28", "Som det gällde 2026-02-28, med vad vi vet nu", "Läget nu");
    }

    @Test
    void a_day_before_anything_was_recorded_is_told_from_a_day_before_anything_was_decided() {
        running();
        assertThat(page(Role.ANALYTIKER, "/analys?asOf=2019-02-28&axis=recorded")
                        .select(".updated")
                        .text())
                .startsWith(
                        "Inget var registrerat i Bifall 2019-02-28. Räkna efter beslutat (som det gällde) för att se"
                                + " vad som gällde den dagen.");
    }

    @Test
    void a_supposition_is_marked_as_one() {
        running();
        assertThat(page(Role.ANALYTIKER, "/analys?by=ledBy&definition=ledBy:agande")
                        .select(".hypothesis")
                        .text())
                .contains("antagande");
        assertThat(page(Role.ANALYTIKER, "/analys?by=ledBy").select(".hypothesis"))
                .isEmpty();
    }

    @Test
    void what_is_published_hides_small_rows_and_gives_no_reasons() {
        applied(Map.of("place.municipality", "2418"));
        Document published =
                page(Role.ANALYTIKER, "/analys?by=supportType&by=municipality&measure=applied&published=true");
        assertThat(published.select("table.figures tbody td.number.first").eachText())
                .contains("..");
        assertThat(published.select("table.figures a.figure")).isEmpty();
        assertThat(published.select(".alone").text()).startsWith("Tabellen är skyddad för sig.");
        assertThat(page(Role.ANALYTIKER, "/analys?by=supportType").select(".alone"))
                .isEmpty();
        assertThat(published.select("a[href^=/api/distributions]")).isEmpty();
    }

    @Test
    void what_is_published_says_the_same_to_machines() {
        applied(Map.of("place.municipality", "2418"));
        String question = "/api/distributions?by=supportType,municipality&measure=applied";
        JsonNode raw = bifall().get("analytiker", question).json();
        JsonNode published =
                bifall().get("analytiker", question + "&published=true").json();
        assertThat(raw.get("rows").findValues("hidden"))
                .allSatisfy(hidden -> assertThat(hidden.booleanValue()).isFalse());
        assertThat(published.get("rows")).hasSameSizeAs(raw.get("rows"));
        assertThat(published.get("rows")).anySatisfy(row -> {
            assertThat(row.get("hidden").booleanValue()).isTrue();
            assertThat(row.hasNonNull("why")).isFalse();
            for (String quantity : List.of("decisions", "companies", "granted")) {
                assertThat(row.hasNonNull(quantity)).isFalse();
            }
        });
        assertThat(published.hasNonNull("notReported")).isFalse();
    }

    @Test
    void what_is_paid_names_the_decision_to_pay_it_with_number_and_day() {
        String id = running();
        send(
                Role.HANDLAGGARE,
                "SubmitClaim",
                "{\"caseId\":\"" + id
                        + "\",\"accumulatedCosts\":100000,\"periodEndsOn\":\"2026-05-31\",\"receivedOn\":\"2026-06-01\"}");
        send(
                Role.BESLUTSFATTARE,
                "DecidePayment",
                "{\"caseId\":\"" + id
                        + "\",\"claim\":1,\"approvedCosts\":100000,\"amount\":{\"ANSLAG_1_1\":50000},"
                        + "\"decision\":{\"decidedOn\":\"2026-06-10\",\"decidedBy\":\"beslutsfattare\",\"preparedBy\":"
                        + "\"handlaggare\",\"legalBasis\":\"SFS 2022:1468 35 §\",\"motivering\":\"Kostnaderna är visade\","
                        + "\"communicatedOn\":\"2026-06-05\"}}");
        send(Role.EKONOM, "RecordPayment", "{\"caseId\":\"" + id + "\",\"payment\":1,\"paidOn\":\"2026-06-20\"}");

        JsonNode why = bifall().get(bifall().get("/api/distributions?measure=paid")
                        .json()
                        .get("why")
                        .asText())
                .json();
        assertThat(why.get("parts")).anySatisfy(part -> {
            assertThat(part.get("caseId").asText()).isEqualTo(id);
            assertThat(part.get("on").asText()).isEqualTo("2026-06-20");
            assertThat(part.get("decision").intValue()).isEqualTo(2);
            assertThat(part.get("decidedOn").asText()).isEqualTo("2026-06-10");
            assertThat(part.get("diarienummer").asText()).startsWith("RUN 2026-");
        });
        String address = page(Role.REVISOR, "/analys?measure=paid")
                .select("a.figure")
                .getFirst()
                .attr("href");
        assertThat(page(Role.REVISOR, address)
                        .select("a[href=/arenden/" + id + "/beslut/2]")
                        .text())
                .contains("2026-06-10");
    }

    private static String named(String question) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(question.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_no_figure_or_no_day_is_said() {
        Visitor visitor = visitor(Role.ANALYTIKER);
        for (String mistake : new String[] {
            "/varfor/xx",
            "/varfor/" + named("measure=paid&by=ledBy&cell=XYZ"),
            "/varfor/" + named("measure=paid&by=ledBy,year&cell=WOMEN"),
            "/varfor/" + named("by=rusPriorities&cell=%2B"),
            "/varfor/" + named("measure=paid&stage=GRANTED"),
            "/varfor/" + named("measure=cases&stage=SOMEWHERE"),
            "/varfor/%F0%9F",
            "/analys?rusPriorities=%2B",
            "/analys?asOf=2026-02-30",
            "/analys?axis=sideways",
            "/analys?at=-1",
            "/analys?at=99999999",
            "/rapporter/ram?at=99999999",
            "/ram?at=99999999",
            "/varfor/" + named("measure=paid&at=99999999"),
            "/varfor/" + named("report=ram&year=2026&figure=RAM.FORETAGSSTOD-2026.RAM&at=99999999"),
            "/analys?definition=ledBy:x",
            "/analys?without=x",
            "/analys?measure=money"
        }) {
            visitor.open(mistake);
            assertThat(visitor.status()).as(mistake).isBetween(400, 499);
        }
    }

    @Test
    void the_funnel_is_a_picture_and_a_table() {
        running();
        Document funnel = page(Role.ANALYTIKER, "/analys/tratt?by=ledBy");
        assertThat(funnel.select("figure svg title")).hasSize(2);
        assertThat(funnel.select("table.funnel tbody tr")).isNotEmpty();
        for (Element figure : funnel.select("table.funnel tfoot a")) {
            Document why = page(Role.ANALYTIKER, figure.attr("href"));
            assertThat(why.select("h1").text()).contains(figure.text());
        }
        Document published = page(Role.ANALYTIKER, "/analys/tratt?by=supportType&by=municipality&published=true");
        assertThat(published.select("table.funnel a")).isEmpty();
        for (int stage = 0; stage < 5; stage++) {
            assertThat(published
                            .select("table.funnel tbody td:nth-of-type(" + (4 * stage + 3) + ")")
                            .eachText())
                    .isNotEmpty()
                    .doesNotContain("1", "2", "3", "4");
        }
    }

    @Test
    void time_is_drawn_as_a_line_and_places_as_a_map() {
        running();
        assertThat(page(Role.ANALYTIKER, "/analys?by=municipality").select("g.tile"))
                .hasSizeGreaterThan(14);
        assertThat(page(Role.ANALYTIKER, "/analys?by=supportType&by=ledBy").select("ul.legend li"))
                .isNotEmpty();
        assertThat(page(Role.ANALYTIKER, "/analys?by=month&measure=applied").select("figure"))
                .isNotEmpty();
    }
}
