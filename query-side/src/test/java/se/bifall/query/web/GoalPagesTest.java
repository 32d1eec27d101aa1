package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;

/** The pages of goals, and what is done from them. Each test has a sub-goal or a tertial of its own. */
class GoalPagesTest extends RunningBifall {
    private static Document opened(Visitor visitor, String path) {
        visitor.open(path);
        return visitor.page();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_reads_the_goals_of_a_year_with_status_in_words(Role role) {
        Document page = page(role, "/mal?ar=2024&tertial=YEAR");

        assertThat(page.select("h1").text()).isEqualTo("Mål 2024");
        assertThat(page.select(".goal-group tbody tr")).hasSize(19);
        assertThat(page.select(".site-nav a[href=/mal]")).hasSize(1);
        assertThat(page.select("a[href^=/mal/2024-3.10?]").text()).startsWith("3.10 RUN utvecklar");
    }

    @Test
    void a_sub_goal_shows_every_indicator_and_why_it_is_not_judged() {
        Document page = page(Role.ANALYTIKER, "/mal/2024-3.2?tertial=YEAR");

        assertThat(page.select(".goal-indicators tbody tr")).hasSize(4);
        assertThat(page.select(".goal-indicators tbody tr:eq(2)").text())
                .contains("Ej angivet", "Ej bedömd", "Inget målvärde är angivet i planen");
        assertThat(page.select("a[href*=/utfall], a[href*=/bedomning]")).isEmpty();
    }

    @Test
    void goals_are_shown_as_of_a_day_where_nothing_is_reported_or_assessed() {
        Document page = page(Role.HANDLAGGARE, "/mal/2026-3.3?tertial=APRIL&asOf=2026-01-01&axis=decided");

        assertThat(page.select(".updated").text()).startsWith("Som det gällde 2026-01-01");
        assertThat(page.select("section[aria-labelledby=historik] tbody tr")).isEmpty();
        assertThat(page.select("a[href*=/utfall], a[href*=/bedomning]")).isEmpty();
        assertThat(page(Role.HANDLAGGARE, "/mal?ar=2026&asOf=2026-01-01&axis=recorded")
                        .select(".updated")
                        .text())
                .startsWith("Som vi visste 2026-01-01");
    }

    @Test
    void a_counted_outcome_leads_to_what_it_is_counted_from() {
        running();
        Visitor analyst = visitor(Role.ANALYTIKER);
        analyst.open("/mal/2026-3.2?tertial=YEAR");
        String address = analyst.page().select(".goal-indicators a.figure[href^=/varfor/]").eachAttr("href").stream()
                .reduce((one, later) -> later)
                .orElseThrow();

        assertThat(WholePage.status(analyst, address)).isEqualTo(200);
        assertThat(analyst.page().select("h1").text()).startsWith("Varför ");
        assertThat(analyst.page().select("section[aria-labelledby=delar] tbody tr"))
                .isNotEmpty();
        assertThat(analyst.page().select(".definition").text()).contains("/1)");
    }

    @Test
    void an_outcome_is_reported_and_corrected_on_the_page_and_both_stay_in_its_history() {
        Visitor visitor = visitor(Role.HANDLAGGARE);

        visitor.open("/mal/2026-3.3/utfall?tertial=AUGUST");
        assertThat(visitor.field("f-indicator").select("option")).hasSize(4);
        visitor.fillIn(Map.of("indicator", "EXPORTTRAFFAR", "value", "7,5", "reportedOn", "2026-09-01"));
        assertThat(visitor.page().select(".notice").text()).isEqualTo("Klart: Rapportera utfall");
        assertThat(visitor.page().select(".goal-indicators tbody tr:eq(0)").text())
                .contains("7,5 st", "93,7 %", "Delvis uppfyllt");

        visitor.open("/mal/2026-3.3/rattelse?tertial=AUGUST");
        visitor.fillIn(Map.of(
                "indicator",
                "EXPORTTRAFFAR",
                "value",
                "8",
                "correctedOn",
                "2026-09-02",
                "reason",
                "En träff var inte räknad"));
        assertThat(visitor.page().select(".goal-indicators tbody tr:eq(0)").text())
                .contains("100,0 %", "Helt uppfyllt");
        assertThat(visitor.page()
                        .select("section[aria-labelledby=historik] tbody tr")
                        .eachText())
                .anySatisfy(row -> assertThat(row).contains("Utfall rättades", "8", "En träff var inte räknad"))
                .anySatisfy(row -> assertThat(row).contains("Utfall rapporterades", "7,5"));
    }

    @Test
    void what_the_rules_refuse_is_said_at_the_field_and_nothing_is_lost() {
        Visitor visitor = visitor(Role.ADMINISTRATOR);

        visitor.open("/mal/2026-3.3/utfall?tertial=APRIL");
        visitor.fillIn(Map.of("indicator", "EXPORTPLAN", "value", "12", "reportedOn", "2026-05-01"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#f-value-fault").text()).contains("Utfallet är 12", "JA eller NEJ");
        assertThat(visitor.field("f-value").val()).isEqualTo("12");

        visitor.open("/mal/2026-3.3/utfall?tertial=APRIL");
        visitor.fillIn(Map.of("indicator", "EXPORTPLAN", "value", "tolv", "reportedOn", "2026-05-01"));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select("#f-value-fault").text()).contains("ska vara ett tal");
    }

    @Test
    void an_activity_is_reported_with_its_deviation() {
        Visitor visitor = visitor(Role.HANDLAGGARE);

        visitor.open("/mal/2026-3.2/aktivitet?tertial=APRIL&activity=UTLYSNING_VAR");
        assertThat(visitor.field("f-activity").select("option[selected]").val()).isEqualTo("UTLYSNING_VAR");
        visitor.fillIn(Map.of("status", "DELAYED", "reportedOn", "2026-05-04"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.fillIn(Map.of("deviation", "Underlaget kom sent"));

        assertThat(visitor.page()
                        .select("#aktiviteter")
                        .parents()
                        .select("tbody")
                        .text())
                .contains("Försenad", "Underlaget kom sent");
    }

    @Test
    void an_assessment_that_departs_from_the_proposal_is_made_with_reasons_and_stands_beside_it() {
        Visitor reporter = visitor(Role.HANDLAGGARE);
        reporter.open("/mal/2024-1.2/utfall?tertial=YEAR");
        reporter.fillIn(Map.of("indicator", "STRUKTUR_BARN_UNGA", "value", "NEJ", "reportedOn", "2025-01-10"));
        Visitor secretary = visitor(Role.NAMNDSEKRETERARE);

        secretary.open("/mal/2024-1.2/bedomning?tertial=YEAR");
        assertThat(secretary.page().select(".goal-proposal").text()).contains("Inte uppfyllt");
        secretary.fillIn(Map.of("assessment", "PARTLY", "decidedOn", "2025-02-20"));
        assertThat(secretary.status()).isEqualTo(422);
        assertThat(secretary.page().select("#f-motivering-fault").text())
                .contains("avviker från förslaget ”Inte uppfyllt”");
        secretary.fillIn(Map.of("motivering", "Aktiviteterna har bidragit"));

        assertThat(secretary.page().select("section[aria-labelledby=beslut]").text())
                .contains("Delvis uppfyllt", "avviker från förslaget", "2025-02-20", "Aktiviteterna har bidragit");
        assertThat(secretary.page().select("section[aria-labelledby=forslag]").text())
                .contains("Inte uppfyllt", "Ingen indikator når 80 %");
        assertThat(page(Role.REVISOR, "/mal?ar=2024&tertial=YEAR")
                        .select("tr:has(a[href*=2024-1.2])")
                        .text())
                .contains("Inte uppfyllt", "Delvis uppfyllt", "avviker från förslaget");
    }

    @Test
    void an_assessment_is_of_the_proposal_that_was_read_and_is_refused_when_it_has_changed() {
        Visitor reporter = visitor(Role.HANDLAGGARE);
        Visitor secretary = visitor(Role.NAMNDSEKRETERARE);
        reporter.open("/mal/2024-1.1/utfall?tertial=YEAR");
        reporter.fillIn(Map.of("indicator", "ANALYS_STOD_BARN_UNGA", "value", "NEJ", "reportedOn", "2025-01-10"));
        secretary.open("/mal/2024-1.1/bedomning?tertial=YEAR");
        assertThat(secretary.page().select("input[name=proposal]").val()).isEqualTo("NOT");

        reporter.open("/mal/2024-1.1/rattelse?tertial=YEAR");
        reporter.fillIn(Map.of(
                "indicator",
                "ANALYS_STOD_BARN_UNGA",
                "value",
                "JA",
                "correctedOn",
                "2025-01-11",
                "reason",
                "Den var framtagen"));
        secretary.fillIn(Map.of("assessment", "NOT"));
        assertThat(secretary.status()).isEqualTo(422);
        assertThat(secretary.page().select(".fault-summary").text())
                .contains("angivet som ”Inte uppfyllt”", "bedöm på nytt");

        assertThat(secretary.page().select("input[name=proposal]").val()).isEqualTo("PARTLY");
        secretary.fillIn(Map.of("assessment", "PARTLY"));
        assertThat(secretary.page().select("section[aria-labelledby=beslut]").text())
                .contains("Delvis uppfyllt")
                .doesNotContain("avviker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mal?ar=tjugo",
                "/mal?tertial=MAJ",
                "/mal?farg=bla",
                "/mal?asOf=2026-02-30",
                "/mal/2024-3.2?axis=fel",
                "/mal/2024-3.2?tertial=MAJ",
                "/mal/2024-3.2?x=1"
            })
    void a_question_that_means_nothing_is_refused(String path) {
        assertThat(WholePage.status(visitor(Role.REVISOR), path)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mal/2024-9.9", "/mal/3.2", "/mal/1999-1.1", "/mal/2024-3.2/okant", "/mal/2024-9.9/utfall"})
    void what_is_not_there_is_not_found(String path) {
        assertThat(WholePage.status(visitor(Role.HANDLAGGARE), path)).isEqualTo(404);
    }

    @Test
    void a_year_without_a_plan_says_so() {
        assertThat(opened(visitor(Role.REVISOR), "/mal?ar=2019")
                        .select(".empty")
                        .text())
                .isEqualTo("Det finns ingen plan för 2019 i regionprofilen.");
    }

    @Test
    void who_may_not_do_it_is_told_who_may() {
        Visitor visitor = visitor(Role.ANALYTIKER);

        assertThat(WholePage.status(visitor, "/mal/2024-3.2/bedomning")).isEqualTo(403);
        assertThat(visitor.page().text()).contains("görs av", "nämndsekreterare");
    }
}
