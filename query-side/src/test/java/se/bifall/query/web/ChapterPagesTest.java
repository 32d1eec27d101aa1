package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.events.Json;

/** The pages of chapter 5, and what is done from them. Each test has a year of its own. */
class ChapterPagesTest extends RunningBifall {
    private static final String HOME = "/rapporter/resultatredovisning/";

    private static void write(Visitor visitor, String text) {
        visitor.submitMany(
                visitor.form("form.command"),
                Map.of("contributed", List.of("true"), "text", List.of(text), "bases", List.of("FOLLOW_UP")));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_reads_the_chapter_and_only_writers_write(Role role) {
        Visitor visitor = visitor(role);
        visitor.open(HOME + "2019");
        assertThat(visitor.page().select(".chapter-question")).hasSize(7);
        assertThat(visitor.page().select("h1").text()).contains("2019", "anslag 1:1");
        visitor.open(HOME + "2019/fraga/5.1a");
        boolean writes = role == Role.HANDLAGGARE || role == Role.ADMINISTRATOR;
        assertThat(visitor.page().select("form.command").isEmpty()).isEqualTo(!writes);
    }

    @Test
    void the_figures_are_shown_as_of_a_day_beside_the_answers_of_now() {
        Visitor reader = visitor(Role.REVISOR);
        reader.open(HOME + "2026?asOf=2026-01-01&axis=decided");
        assertThat(reader.page().select(".updated").text()).startsWith("Siffrorna: Som det gällde 2026-01-01");
        assertThat(WholePage.status(reader, HOME + "2026?asOf=2026-02-30")).isEqualTo(400);
        assertThat(bifall().get("revisor", "/api/resultatredovisning/2026?asOf=2026-01-01&axis=nagot")
                        .status())
                .isEqualTo(400);
    }

    /** Leaving it empty is a fault that the chapter's check tells of, so the form does not call it optional. */
    @Test
    void ja_or_nej_is_asked_for_as_what_must_be_answered() {
        Visitor writer = visitor(Role.HANDLAGGARE);
        writer.open(HOME + "2006/fraga/5.1a");
        assertThat(writer.page().select("label[for=f-contributed] .optional")).isEmpty();
        assertThat(writer.page().select("#f-contributed[required]")).hasSize(1);

        writer.submitMany(
                writer.form("form.command"),
                Map.of("contributed", List.of(""), "text", List.of("Ett utkast får sparas ändå.")));
        assertThat(writer.page().select("#fraga-5-1a").text()).contains("Utkast", "varken Ja eller Nej");
    }

    @Test
    void an_answer_is_written_marked_ready_and_opened_again() {
        Visitor writer = visitor(Role.HANDLAGGARE);
        writer.open(HOME + "2018/fraga/5.1a");
        write(writer, "Medlen har stärkt företag i hela länet.");
        assertThat(writer.address()).isEqualTo(HOME + "2018");
        assertThat(writer.page().select("#fraga-5-1a").text())
                .contains("Utkast", "Ja", "stärkt företag", "Uppföljning");

        Visitor decider = visitor(Role.BESLUTSFATTARE);
        decider.open(HOME + "2018/fraga/5.1a");
        decider.submit(decider.form("form.mark"), Map.of());
        assertThat(decider.page().select("#fraga-5-1a").text()).contains("Klar");
        writer.open(HOME + "2018/fraga/5.1a");
        assertThat(writer.page().select("form.command")).isEmpty();
        writer.submit(writer.form("form.reopen"), Map.of("reason", ""));
        assertThat(writer.status()).isEqualTo(400);
        writer.open(HOME + "2018/fraga/5.1a");
        writer.submit(writer.form("form.reopen"), Map.of("reason", "Ett tal var fel"));
        writer.open(HOME + "2018/fraga/5.1a");
        assertThat(writer.page().select("form.command")).hasSize(1);
        assertThat(writer.page().select("section[aria-labelledby=historik] details"))
                .hasSize(3);
        assertThat(writer.page().select("section[aria-labelledby=historik]").text())
                .contains("Ett tal var fel");
    }

    @Test
    void of_two_writers_the_second_sees_both_texts_and_loses_none() {
        Visitor one = visitor(Role.HANDLAGGARE);
        Visitor other = visitor(Role.ADMINISTRATOR);
        one.open(HOME + "2017/fraga/5.1a");
        other.open(HOME + "2017/fraga/5.1a");
        write(one, "Den enas text om länets företag.");
        write(other, "Den andras text om länets kommuner.");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.first("#galler-nu").text()).contains("Den enas text");
        assertThat(other.field("f-text").text()).isEqualTo("Den andras text om länets kommuner.");
        write(other, "Bådas text om företag och kommuner.");
        assertThat(other.address()).isEqualTo(HOME + "2017");
        assertThat(other.page().select("#fraga-5-1a").text()).contains("Bådas text", "version 2");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_the_text_stays() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open(HOME + "2016/fraga/5.3");
        visitor.submit(visitor.form("form.command"), Map.of("text", "Sökanden 19811218-9876 fick medel."));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select("#f-text-fault").text()).contains("personnummer");

        visitor.open(HOME + "2016/fraga/5.3");
        visitor.submit(visitor.form("form.command"), Map.of("text", "å".repeat(20_001)));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.field("f-text").text()).hasSize(20_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finns", "1999", "2025/fraga/5.4", "2025/fraga/1.1"})
    void what_there_is_not_is_not_found(String path) {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        assertThat(visitor.open(HOME + path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_checked_without_being_stored_and_then_read_in() {
        byte[] file = """
                fraga;ja_nej;text;bas
                5.1a;Nej;;uppföljning
                5.2i;;Se rubrik x;enkät
                5.2ii;;Stöden ökade jämfört med 2015.;utvärdering
                """.getBytes(UTF_8);
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open(HOME + "2015/import");
        visitor.upload("kapitel.csv", file, Map.of("gor", "kontrollera"));
        assertThat(visitor.page().select(".chapter-found").text())
                .contains("utan den förklaring", "rubrik x", "”enkät”", "2015 med 2015", "kommersiell service");
        visitor.open(HOME + "2015");
        assertThat(visitor.page().select("#fraga-5-2i").text()).contains("Tom");

        visitor.open(HOME + "2015/import");
        visitor.upload("kapitel.csv", file, Map.of("gor", "las-in"));
        assertThat(visitor.page().select(".notice").text()).contains("5.1a, 5.2i, 5.2ii");
        visitor.open(HOME + "2015");
        assertThat(visitor.page().select("#fraga-5-2i").text()).contains("Utkast", "Se rubrik x", "enkät");

        visitor.open(HOME + "2015/import");
        visitor.upload("kapitel.csv", "fraga;farg\n5.3;blå\n".getBytes(UTF_8), Map.of("gor", "las-in"));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select(".fault-summary").text()).contains("”farg”", "finns inte");
    }

    @Test
    void the_chapter_of_another_region_is_read_in_only_when_that_is_asked_for() {
        byte[] file = "fraga;text;region\n5.3;Skillnaderna minskade.;Region Exempelland\n".getBytes(UTF_8);
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open(HOME + "2014/import");
        visitor.upload("kapitel.csv", file, Map.of("gor", "kontrollera"));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select("main").text()).contains("Region Exempelland");

        visitor.upload("kapitel.csv", file, Map.of("gor", "las-in"));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page().select(".fault-summary").text()).contains("Region Exempelland");
        visitor.open(HOME + "2014");
        assertThat(visitor.page().text()).doesNotContain("Skillnaderna minskade.");

        visitor.open(HOME + "2014/import");
        visitor.upload("kapitel.csv", file, Map.of("gor", "las-in", "annanRegion", "true"));
        assertThat(visitor.status()).isEqualTo(200);
        visitor.open(HOME + "2014");
        assertThat(visitor.page().text()).contains("Skillnaderna minskade.");
    }

    @Test
    void the_check_and_the_reading_in_say_the_same_of_a_personal_number() {
        byte[] file = "fraga;text\n5.3;Ring 19121212-1212 om detta.\n".getBytes(UTF_8);
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open(HOME + "2014/import");
        visitor.upload("kapitel.csv", file, Map.of("gor", "kontrollera"));
        assertThat(visitor.status()).isEqualTo(400);
        String checked = visitor.page().select(".fault-summary").text();
        visitor.upload("kapitel.csv", file, Map.of("gor", "las-in"));
        assertThat(visitor.status()).isEqualTo(400);

        assertThat(visitor.page().select(".fault-summary").text())
                .isEqualTo(checked)
                .contains("personnummer");
    }

    @Test
    void what_is_written_out_can_be_read_in_again_and_changes_nothing() throws Exception {
        byte[] file = """
                fraga;ja_nej;text;bas;hanvisningar
                5.1b;Ja;Medlen gick dit de skulle.;egen bedömning;RUN 2014-1|RUN 2014-2
                """.getBytes(UTF_8);
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open(HOME + "2014/import");
        visitor.upload("kapitel.csv", file, Map.of("gor", "las-in"));
        byte[] out = visitor.open(HOME + "2014/kapitel.json").bodyAsBytes();
        visitor.open(HOME + "2014/import");
        visitor.upload("kapitel.json", out, Map.of("gor", "las-in"));

        assertThat(visitor.page().select(".notice").text()).contains("Oförändrade svar: 5.1b");
    }

    @Test
    void the_same_figures_stand_on_the_page_and_in_json_and_answer_why() throws Exception {
        running();
        Visitor visitor = visitor(Role.HANDLAGGARE);
        JsonNode json =
                Json.STORED.readTree(visitor.open(HOME + "2026/kapitel.json").bodyAsBytes());
        JsonNode total = Json.STORED.createObjectNode();
        for (JsonNode figure : json.at("/svar/0/siffror")) {
            if (figure.path("rad").isEmpty() && figure.path("matt").asText().equals("granted")) {
                total = figure;
            }
        }
        assertThat(total.path("varde").asLong()).isPositive();
        String figure = total.path("varde").asText();

        visitor.open(HOME + "2026");
        assertThat(visitor.page()
                        .select("#fraga-5-1a .sum a[href=/varfor/"
                                + total.path("varfor").asText() + "]")
                        .text())
                .satisfies(text -> assertThat(text.replaceAll("[^0-9]", "")).isEqualTo(figure));
        visitor.open("/varfor/" + total.path("varfor").asText());
        assertThat(visitor.page().select("h1").text().replaceAll("[^0-9]", "")).isEqualTo(figure);
    }

    @Test
    void the_chapter_is_a_page_a_pdf_and_a_workbook() throws IOException {
        Visitor visitor = visitor(Role.ANALYTIKER);
        visitor.open(HOME + "2025/kapitel");
        assertThat(visitor.page().select(".chapter-paper h2")).hasSize(7);
        assertThat(new String(visitor.open(HOME + "2025/kapitel.pdf").bodyAsBytes(), 0, 5, UTF_8))
                .isEqualTo("%PDF-");
        assertThat(new String(visitor.open(HOME + "2025/kapitel.xlsx").bodyAsBytes(), 0, 2, UTF_8))
                .isEqualTo("PK");
    }

    @Test
    void the_files_have_the_figures_of_the_day_that_the_page_has() throws IOException {
        running();
        Visitor visitor = visitor(Role.ANALYTIKER);
        visitor.open(HOME + "2026?asOf=2019-06-30&axis=recorded");
        List<String> files = visitor.page().select(".chapter-links a[download]").eachAttr("href");
        assertThat(files).hasSize(3).allMatch(file -> file.endsWith("?asOf=2019-06-30&axis=recorded"));

        for (String file : files) {
            assertThat(WholePage.status(visitor, file)).as(file).isEqualTo(200);
        }
        JsonNode then = Json.STORED.readTree(visitor.open(HOME + "2026/kapitel.json?asOf=2019-06-30&axis=recorded")
                .bodyAsBytes());
        JsonNode now =
                Json.STORED.readTree(visitor.open(HOME + "2026/kapitel.json").bodyAsBytes());
        assertThat(then.path("siffror_per").asText()).isEqualTo("2019-06-30");
        assertThat(then.path("axel").asText()).isEqualTo("recorded");
        assertThat(now.has("siffror_per")).isFalse();
        assertThat(then.at("/svar/0/siffror"))
                .hasSizeLessThan(now.at("/svar/0/siffror").size());

        visitor.open(HOME + "2026/kapitel?asOf=2019-06-30&axis=recorded");
        assertThat(visitor.page().select(".chapter-paper").text()).contains("Siffrorna: Som vi visste 2019-06-30");
        assertThat(WholePage.status(visitor, HOME + "2026/kapitel.pdf?asOf=2019-02-30"))
                .isEqualTo(400);
    }
}
