package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Role;
import se.bifall.codes.Words;
import se.bifall.events.Json;

/** A report stays as it was published; what came after is told by the events that made the difference. */
class ReportComparisonTest extends RunningBifall {
    private static final String DECISION = """
            "decision":{"decidedOn":"2026-04-10","decidedBy":"beslutsfattare","preparedBy":"handlaggare",
            "legalBasis":"SFS 2022:1468 17 §","motivering":"Medlen behövs inte","communicatedOn":"2026-04-05"}""";

    private static int companies;

    /** Of fewer than five companies nothing would be shown. */
    @BeforeEach
    void enough_companies_stand_behind_the_figures() {
        for (; companies < 6; companies++) {
            running();
        }
    }

    private String published(Visitor analyst, String query) {
        analyst.open("/rapporter/arsrapport" + query);
        analyst.submit(analyst.form("form[method=post][action=/rapporter/arsrapport]"), Map.of());
        assertThat(analyst.status()).isEqualTo(200);
        assertThat(analyst.address()).startsWith("/rapporter/publicerade/arsrapport-2026-");
        return analyst.address().substring("/rapporter/publicerade/".length());
    }

    private String corrected(String id) {
        send(
                Role.BESLUTSFATTARE,
                "CorrectDecision",
                "{\"caseId\":\"" + id
                        + "\",\"decisionNumber\":1,\"slip\":\"COUNTING\",\"part\":\"AMOUNT\",\"wrong\":\"100 000 kr\","
                        + "\"right\":\"90 000 kr\",\"funding\":{\"ANSLAG_1_1\":90000},\"reason\":\"Fel summerat\","
                        + "\"correctedOn\":\"2026-03-01\"}");
        return Long.toString(log.head());
    }

    private String takenBack(String id) {
        send(
                Role.BESLUTSFATTARE,
                "ReduceGrant",
                "{\"caseId\":\"" + id
                        + "\",\"kind\":\"ATERTAG\",\"ground\":\"AT_THE_PARTYS_REQUEST\",\"reduced\":{\"ANSLAG_1_1\":20000},"
                        + DECISION + "}");
        return Long.toString(log.stream(id).getLast().position());
    }

    private JsonNode comparison(String report) {
        return bifall().get("analytiker", "/api/reports/" + report + "/comparison")
                .json();
    }

    private static JsonNode change(JsonNode comparison, String name) {
        return StreamSupport.stream(comparison.get("changes").spliterator(), false)
                .filter(one -> one.at("/then/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_correction_and_an_atertag_after_publication_are_the_events_that_changed_it() {
        String id = running();
        Visitor analyst = visitor(Role.ANALYTIKER);
        String report = published(analyst, "?year=2026");
        JsonNode before = bifall().get("/api/reports/" + report).json();
        assertThat(comparison(report).get("changes")).isEmpty();

        corrected(id);
        String correction = StreamSupport.stream(log.stream(id).spliterator(), false)
                .filter(stored -> stored.name().startsWith("DecisionCorrected"))
                .map(stored -> Long.toString(stored.position()))
                .findFirst()
                .orElseThrow();
        String reduction = takenBack(id);

        JsonNode after = bifall().get("/api/reports/" + report).json();
        assertThat(after).isEqualTo(before);
        assertThat(after.get("reproduced").booleanValue()).isTrue();
        JsonNode net = change(comparison(report), "FORETAGSSTOD.NETTO");
        assertThat(net.at("/then/amount").longValue() - net.at("/now/amount").longValue())
                .isEqualTo(30_000);
        assertThat(net.get("causes")).hasSize(2);
        assertThat(net.at("/causes/0/event").asText()).isEqualTo(correction);
        assertThat(net.at("/causes/0/type").asText()).isEqualTo("DecisionCorrected");
        assertThat(net.at("/causes/0/amount").longValue()).isEqualTo(-10_000);
        assertThat(net.at("/causes/1/event").asText()).isEqualTo(reduction);
        assertThat(net.at("/causes/1/type").asText()).isEqualTo("GrantReduced");
        assertThat(net.at("/causes/1/amount").longValue()).isEqualTo(-20_000);

        analyst.open("/rapporter/publicerade/" + report);
        assertThat(analyst.page().select(".status-running").text()).isEqualTo("Stämmer");
        analyst.open("/rapporter/publicerade/" + report + "/jamforelse");
        assertThat(analyst.page().select(".report-changes").text().replace('\u00a0', ' '))
                .contains("Beslutet rättades (händelse " + correction + ")", "\u221230 000 kr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sections/0/paragraphs/0 | Stödet ökade till 999 999 999 kr.",
                "/sections/0/rows/0/figures/0/amount | 999999999",
                "/definitions/0/text | En påhittad definition",
                "/title | En påhittad rubrik"
            })
    void words_and_figures_that_events_do_not_give_are_not_published(String path, String typed) {
        running();
        ObjectNode altered = drafted("?year=2026&published=true");
        JsonPointer place = JsonPointer.compile(path);
        JsonNode parent = altered.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), typed);
        } else if (place.last().getMatchingProperty().equals("amount")) {
            ((ObjectNode) parent).put("amount", Long.parseLong(typed));
        } else {
            ((ObjectNode) parent).put(place.last().getMatchingProperty(), typed);
        }

        refused(Role.ANALYTIKER, "PublishReport", altered.toString());
        assertThat(table.report("rapport:provad-for-hand")).isNull();
    }

    @Test
    void a_report_with_what_is_meant_to_be_hidden_is_not_published() {
        applied(Map.of("applicant.ledBy", "MIXED")); // the one company that is

        refused(
                Role.ANALYTIKER,
                "PublishReport",
                equality("?year=2026")
                        .put("reportId", "jamstalldhet-med-alla-tal")
                        .toString());
        ObjectNode hidden = equality("?year=2026&published=true");
        assertThat(hidden.findValues("hidden").stream().filter(JsonNode::booleanValue))
                .isNotEmpty();
        send(
                Role.ANALYTIKER,
                "PublishReport",
                hidden.put("reportId", "jamstalldhet-for-hand").toString());
        JsonNode stored = bifall().get("/api/reports/jamstalldhet-for-hand").json();
        assertThat(stored.get("reproduced").booleanValue()).isTrue();
        stored.findParents("hidden").stream()
                .filter(figure -> figure.get("hidden").booleanValue())
                .forEach(figure -> {
                    assertThat(figure.hasNonNull("amount")).isFalse();
                    assertThat(figure.get("figureIds")).isEmpty();
                });
    }

    /** A correction is no return: what was granted by a slip never was. */
    @Test
    void the_frame_and_the_analyses_say_the_same_of_an_amount_corrected_downwards() {
        String id = running();
        long returned = frame("ATERFORT");
        corrected(id);
        assertThat(frame("ATERFORT")).isEqualTo(returned);
        takenBack(id);
        assertThat(frame("ATERFORT")).isEqualTo(returned + 20_000);

        JsonNode total = bifall().get("/api/distributions?purpose=FORETAGSSTOD&fundingSource=ANSLAG_1_1&year=2026")
                .json()
                .get("total");
        assertThat(frame("BEVILJAT")).isEqualTo(total.get("granted").longValue());
        assertThat(frame("KVAR")).isEqualTo(frame("RAM") - frame("BEVILJAT") + frame("ATERFORT"));
        for (String figure : List.of("BEVILJAT", "ATERFORT", "KVAR")) {
            JsonNode why = bifall().get(
                            "/api/why/" + frameFigure(figure).at("/figureIds/0").asText())
                    .json();
            assertThat(why.get("numerator").longValue()).as(figure).isEqualTo(frame(figure));
        }
        assertThat(page(Role.EKONOM, "/ram").text().replace('\u00a0', ' '))
                .contains(Words.number(frame("BEVILJAT")).replace('\u00a0', ' ') + " kr");
    }

    private long frame(String figure) {
        return frameFigure(figure).get("amount").longValue();
    }

    private JsonNode frameFigure(String figure) {
        JsonNode draft = bifall().get("/api/reports/drafts/ram?year=2026").json();
        return draft.findParents("figureIds").stream()
                .filter(one -> one.get("name").asText().equals("RAM.FORETAGSSTOD-2026." + figure))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode drafted(String query) {
        return command("arsrapport", "ANNUAL_ANSLAG", query);
    }

    private ObjectNode equality(String query) {
        return command("jamstalldhet", "EQUALITY", query);
    }

    private ObjectNode command(String slug, String kind, String query) {
        JsonNode draft = bifall().get("analytiker", "/api/reports/drafts/" + slug + query)
                .json();
        ObjectNode command = Json.STORED.createObjectNode();
        command.put("reportId", "provad-for-hand").put("kind", kind).put("axis", "DECIDED");
        for (String same : List.of("title", "year", "position", "sections", "definitions")) {
            command.set(same, draft.get(same));
        }
        return command.put("smallestGroup", 5)
                .put("publishedBy", "analytiker")
                .put("publishedOn", LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
    }

    @Test
    void a_report_as_of_a_day_before_the_correction_was_known_is_only_changed_by_what_falls_in_its_days() {
        String id = running();
        Visitor analyst = visitor(Role.ADMINISTRATOR);
        String report = published(analyst, "?year=2026&asOf=2026-03-31&axis=decided");

        takenBack(id);
        assertThat(comparison(report).get("changes"))
                .as("decided after the day")
                .isEmpty();
        String other = running();
        corrected(other);

        JsonNode gross = change(comparison(report), "FORETAGSSTOD.NETTO");
        assertThat(gross.at("/now/amount").longValue()
                        - gross.at("/then/amount").longValue())
                .isEqualTo(90_000);
        assertThat(gross.get("causes")).hasSize(2);
        assertThat(gross.get("causes"))
                .allSatisfy(cause -> assertThat(cause.get("stream").asText()).isEqualTo(other));
    }

    @Test
    void the_paper_of_a_published_report_holds_what_was_published() throws IOException {
        String id = running();
        Visitor analyst = visitor(Role.ANALYTIKER);
        String report = published(analyst, "?year=2026");
        String text = analyst.page().select(".report p").get(1).text();
        takenBack(id);

        byte[] pdf = analyst.open("/rapporter/publicerade/" + report + "/rapport.pdf")
                .bodyAsBytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", ""))
                    .contains(text.replaceAll("[\\s\u00a0]+", ""), "Publicerad");
        }
        assertThat(analyst.open("/rapporter/publicerade/" + report + "/rapport.xlsx")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_report_is_withdrawn_with_a_reason_and_stays_readable() {
        running();
        Visitor analyst = visitor(Role.ANALYTIKER);
        String report = published(analyst, "?year=2026");

        analyst.fillIn(Map.of("reason", " "));
        assertThat(analyst.status()).isEqualTo(400);
        assertThat(analyst.page().select(".fault-summary li").text()).contains("måste fyllas i");
        analyst.fillIn(Map.of("reason", "Påhittat skäl"));

        assertThat(analyst.status()).isEqualTo(200);
        assertThat(analyst.page().select(".warning").text()).contains("Påhittat skäl");
        assertThat(analyst.page().select("form.command")).isEmpty();
        analyst.open("/rapporter");
        assertThat(analyst.page().select("a[href=/rapporter/publicerade/" + report + "]"))
                .hasSize(1);
    }

    @Test
    void only_those_who_work_with_figures_publish() {
        running();
        for (Role role : List.of(Role.HANDLAGGARE, Role.EKONOM, Role.REVISOR)) {
            Visitor visitor = visitor(role);
            visitor.open("/rapporter/arsrapport?year=2026");
            assertThat(visitor.page().select("form[method=post][action=/rapporter/arsrapport]"))
                    .isEmpty();
        }
    }
}
