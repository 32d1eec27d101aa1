package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.query.report.Reports;
import se.bifall.query.whole.Running;

/** The yearly report of the sample, whose figures Region Västerbotten printed, in every form it has. */
class ReportPagesTest extends RunningBifall {
    private static final String ANNUAL = "/rapporter/arsrapport";
    /** What a spreadsheet keeps of a number. */
    private static final MathContext IN_A_CELL = new MathContext(12);

    ReportPagesTest() {
        super(Running.withSample());
    }

    private JsonNode draft(String kind, int year) {
        Running.Answer answer = bifall().get("analytiker", "/api/reports/drafts/" + kind + "?year=" + year);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Figures by name. */
    private static Map<String, JsonNode> figures(JsonNode draft) {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        draft.get("sections").forEach(section -> section.get("rows").forEach(row -> row.get("figures")
                .forEach(one -> figures.put(one.get("name").asText(), one))));
        return figures;
    }

    private static JsonNode figure(Map<String, JsonNode> figures, String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSLAG.SUMMA, 140967678",
        "FORETAGSSTOD.NETTO, 48881328",
        "KOMMERSIELL_SERVICE.NETTO, 8421741",
        "PROJEKTSTOD.BRUTTO, 92086350",
        "PROJEKTSTOD.BESLUT, 58",
        "PROJEKTSTOD.BESLUT_FOREGAENDE, 50",
        "MED_PRIORITERING.BRUTTO, 90317626",
        "MED_PRIORITERING.BESLUT, 57",
        "UTAN_PRIORITERING.BRUTTO, 1768724",
        "UTAN_PRIORITERING.BESLUT, 1",
        "PRIORITERING_1.BRUTTO, 24750732",
        "PRIORITERING_2.BRUTTO, 12050947",
        "PRIORITERING_3.BRUTTO, 9176276",
        "PRIORITERING_4.BRUTTO, 21652448",
        "PRIORITERING_5.BRUTTO, 808661",
        "PRIORITERING_6.BRUTTO, 21878562",
        "PRIORITERING_1.BESLUT, 16",
        "PRIORITERING_2.BESLUT, 8",
        "PRIORITERING_3.BESLUT, 3",
        "PRIORITERING_4.BESLUT, 16",
        "PRIORITERING_5.BESLUT, 2",
        "PRIORITERING_6.BESLUT, 12",
        "EU_RAMPROJEKT.BRUTTO, 42894241",
        "SARSKILDA_MEDEL.BRUTTO, 16025772",
        "PRIORITERINGAR, 6"
    })
    void every_printed_figure_is_in_the_report_and_varfor_leads_to_parts_that_sum_to_it(String name, long printed) {
        JsonNode figure = figure(figures(draft("arsrapport", 2024)), name);

        assertThat(figure.get("amount").longValue()).isEqualTo(printed);
        assertThat(figure.get("figureIds")).isNotEmpty();
        if (!name.equals("PRIORITERINGAR")) {
            long sum = 0;
            for (JsonNode id : figure.get("figureIds")) {
                sum += bifall().get("/api/why/" + id.asText())
                        .json()
                        .get("numerator")
                        .longValue();
            }
            assertThat(sum).isEqualTo(printed);
        }
    }

    @ParameterizedTest
    @CsvSource({"OMRADE_1, 67", "KVINNOR, 18", "KVINNOR_FOREGAENDE, 22"})
    void every_printed_share_is_of_the_right_year_and_has_its_part_and_whole(String name, long printed) {
        JsonNode figure = figure(figures(draft("arsrapport", 2024)), name);

        assertThat(Math.round(100.0
                        * figure.get("amount").longValue()
                        / figure.get("whole").longValue()))
                .isEqualTo(printed);
        assertThat(bifall().get("/api/why/" + figure.at("/figureIds/0").asText())
                        .json()
                        .get("numerator")
                        .longValue())
                .isEqualTo(figure.get("amount").longValue());
        assertThat(bifall().get("/api/why/" + figure.at("/figureIds/1").asText())
                        .json()
                        .get("numerator")
                        .longValue())
                .isEqualTo(figure.get("whole").longValue());
    }

    @Test
    void the_paragraph_says_net_or_gross_at_each_figure_and_derives_the_year_before() {
        String text = plain(
                page(Role.ANALYTIKER, ANNUAL + "?year=2024").select(".report").text());

        assertThat(text)
                .contains(
                        "Under 2024 beviljades 140 967 678 kr ur anslag 1:1: företagsstöd med 48 881 328 kr (netto, efter"
                                + " återtag och återföringar) och projektstöd med 92 086 350 kr (brutto, före återtag)",
                        "Stöd till kommersiell service, 8 421 741 kr netto, ingår i företagsstödet",
                        "58 bifall. Året före, 2023, var de 50",
                        "Av bifallen har 57 en RUS-prioritering, 90 317 626 kr brutto, och 1 ingen",
                        "1 768 724 kr brutto",
                        "67 procent av kronorna (netto) till investeringsområde 1",
                        "leds 18 procent av kvinnor, att jämföra med 22 procent 2023")
                .doesNotContain("2 mkr", "22 procent 2024");
    }

    @Test
    void the_same_figures_stand_on_the_page_on_paper_in_the_workbook_and_in_json() throws IOException {
        Visitor analyst = visitor(Role.ANALYTIKER);
        analyst.open(ANNUAL + "?year=2024");
        Document page = analyst.page();
        byte[] pdf = analyst.open(ANNUAL + "/rapport.pdf?year=2024").bodyAsBytes();
        byte[] xlsx = analyst.open(ANNUAL + "/rapport.xlsx?year=2024").bodyAsBytes();
        JsonNode json = draft("arsrapport", 2024);
        String paper;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            paper = plain(new PDFTextStripper().getText(document));
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }

        List<String> shown = page.select(".report td.number").stream()
                .map(ReportPagesTest::value)
                .toList();
        assertThat(shown).hasSize(figures(json).size()).contains("140 967 678 kr", "58", "67,0 %", "18,0 %");
        assertThat(shown.stream().filter(value -> !paper.contains(value))).isEmpty();
        assertThat(numbers(xlsx)).isEqualTo(numbers(json));
    }

    private static String value(Element cell) {
        Element copy = cell.clone();
        copy.select(".terms, .visually-hidden").remove();
        return plain(copy.text());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static Map<BigDecimal, Integer> numbers(byte[] xlsx) throws IOException {
        Map<BigDecimal, Integer> numbers = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    for (int i = 1; i < row.getCellCount(); i++) {
                        if (row.getCell(i) != null
                                && row.getCell(i).getType() == org.dhatim.fastexcel.reader.CellType.NUMBER) {
                            numbers.merge(
                                    row.getCell(i).asNumber().round(IN_A_CELL).stripTrailingZeros(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return numbers;
    }

    private static Map<BigDecimal, Integer> numbers(JsonNode draft) {
        Map<BigDecimal, Integer> numbers = new HashMap<>();
        figures(draft).values().forEach(figure -> {
            if (figure.hasNonNull("amount")) {
                long amount = figure.get("amount").longValue();
                numbers.merge(
                        figure.hasNonNull("whole")
                                ? new BigDecimal(
                                                (double) amount
                                                        / figure.get("whole").longValue(),
                                                IN_A_CELL)
                                        .stripTrailingZeros()
                                : new BigDecimal(amount).stripTrailingZeros(),
                        1,
                        Integer::sum);
            }
        });
        return numbers;
    }

    @Test
    void commitments_are_what_is_granted_and_neither_paid_nor_taken_back() {
        Map<String, JsonNode> figures = figures(draft("bemyndigande", 2024));
        for (String day : List.of("2024-03-31", "2024-09-30", "2024-12-31")) {
            JsonNode total = bifall().get("/api/distributions?fundingSource=ANSLAG_1_1&axis=decided&asOf=" + day)
                    .json()
                    .get("total");
            long bound = total.get("granted").longValue()
                    - total.get("reduced").longValue()
                    - total.get("paid").longValue();
            assertThat(figure(figures, "BEMYNDIGANDE.SUMMA." + day)
                            .get("amount")
                            .longValue())
                    .isEqualTo(bound);
            long rows = figures.entrySet().stream()
                    .filter(entry -> entry.getKey().matches("BEMYNDIGANDE\\.[0-9]{4}\\." + day))
                    .mapToLong(entry -> entry.getValue().get("amount").longValue())
                    .sum();
            assertThat(rows).isEqualTo(bound);
        }
    }

    @Test
    void equality_is_told_in_decisions_companies_and_kronor_with_what_is_missing_in_the_sums() {
        Map<String, JsonNode> figures = figures(draft("jamstalldhet", 2024));
        for (String quantity : List.of("decisions", "companies", "granted")) {
            JsonNode whole = figure(figures, "AR.2024.SUMMA." + quantity);
            long parts = 0;
            for (String led : List.of("WOMEN", "MEN", "MIXED", "NOT_APPLICABLE", "NOT_REPORTED")) {
                parts += figure(figures, "AR.2024." + led + "." + quantity)
                        .get("amount")
                        .longValue();
            }
            assertThat(parts).isEqualTo(whole.get("amount").longValue()).isPositive();
            assertThat(figure(figures, "KVINNOR." + quantity).get("whole").longValue())
                    .isEqualTo(parts);
        }
        assertThat(figures).containsKeys("TRATT.NOT_REPORTED.APPLIED.ARENDEN", "TRATT.WOMEN.PAID.KRONOR");
        assertThat(plain(page(Role.ANALYTIKER, "/rapporter/jamstalldhet?year=2024")
                        .text()))
                .contains("Uppgift saknas", "ledBy/1", "Vem som leder företaget operativt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arsrapport", "jamstalldhet", "ram", "bemyndigande", "agenda-2030"})
    void every_kind_is_a_page_a_paper_and_a_workbook(String kind) throws IOException {
        Visitor visitor = visitor(Role.REVISOR);
        for (int year : new int[] {2024, 2001}) {
            String query = "?year=" + year;
            assertThat(visitor.open("/rapporter/" + kind + query).statusCode()).isEqualTo(200);
            assertThat(visitor.page().select("form[method=post][action^=/rapporter/]"))
                    .isEmpty();
            byte[] pdf =
                    visitor.open("/rapporter/" + kind + "/rapport.pdf" + query).bodyAsBytes();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isPositive();
            }
            byte[] xlsx =
                    visitor.open("/rapporter/" + kind + "/rapport.xlsx" + query).bodyAsBytes();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
                assertThat(workbook.findSheet("Om uttaget")).isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_reads_reports_and_the_menu_leads_there(Role role) {
        Document page = page(role, "/rapporter");

        assertThat(page.select(".site-nav a[href=/rapporter]")).hasSize(1);
        assertThat(page.select(".report-kinds a"))
                .hasSize(bifall().bean(Reports.class).makers().size() + 1); // and chapter 5
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?year=1999",
                "?year=2999",
                "?year=x",
                "?asOf=2024-02-30",
                "?axis=x",
                "?at=x",
                "?asOf=2099-01-01",
                "?hej=1"
            })
    void what_can_t_be_asked_is_said_and_drafts_nothing(String query) {
        Visitor visitor = visitor(Role.ANALYTIKER);

        assertThat(visitor.open(ANNUAL + query).statusCode()).isEqualTo(400);
        assertThat(visitor.first(".fault-summary li").text()).isNotBlank();
        assertThat(visitor.page().select(".report")).isEmpty();
        assertThat(visitor.open(ANNUAL + "/rapport.pdf" + query).statusCode()).isEqualTo(400);
        assertThat(bifall().get("/api/reports/drafts/arsrapport" + query).status())
                .isEqualTo(400);
    }

    @Test
    void what_is_no_report_is_not_found() {
        Visitor visitor = visitor(Role.ANALYTIKER);

        for (String path :
                List.of("/rapporter/finns", "/rapporter/publicerade/finns-inte-1", "/rapporter/finns/rapport.pdf")) {
            assertThat(visitor.open(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(bifall().get("/api/reports/finns").status()).isEqualTo(404);
        assertThat(bifall().get("/api/reports/drafts/finns").status()).isEqualTo(404);
    }
}
