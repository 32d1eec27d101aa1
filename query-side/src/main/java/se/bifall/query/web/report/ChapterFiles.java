package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.codes.Wording;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.XlsxFile;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.web.Download;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Paper;
import se.bifall.query.web.Pdf;
import se.bifall.region.RegionProfile;

/** The whole chapter as a page and as PDF, XLSX and JSON: the same answers and figures, in Swedish. */
@Controller
@Hidden
class ChapterFiles {
    private final ChapterFive chapter;
    private final ChapterWords words;
    private final Paper paper;
    private final Pdf pdf;
    private final RegionProfile region;

    ChapterFiles(ChapterFive chapter, ChapterWords words, Paper paper, Pdf pdf, RegionProfile region) {
        this.chapter = chapter;
        this.words = words;
        this.paper = paper;
        this.pdf = pdf;
        this.region = region;
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel")
    String show(@PathVariable String reportYear, Model model) {
        int year = ChapterAsked.year(reportYear);
        model.addAttribute("year", year);
        model.addAttribute("paper", paper.of("chapter5-document", "document", () -> document(year)));
        return "chapter5-whole";
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reportYear) {
        int year = ChapterAsked.year(reportYear);
        byte[] file = PageWords.inSwedish(() -> pdf.of("chapter5-pdf", document(year)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(year) + ".pdf\"")
                .body(file);
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel.xlsx")
    void xlsx(@PathVariable String reportYear, HttpServletResponse response) throws IOException {
        int year = ChapterAsked.year(reportYear);
        ChapterJson json = json(year);
        Download.begin(response, Download.XLSX, name(year) + ".xlsx");
        List<Sheet> sheets = ChapterSheets.of(json);
        XlsxFile.write(sheets, sheets.getFirst().about(), response.getOutputStream());
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel.json")
    ResponseEntity<ChapterJson> json(@PathVariable String reportYear) {
        int year = ChapterAsked.year(reportYear);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(year) + ".json\"")
                .body(json(year));
    }

    private ChapterJson json(int year) {
        return ChapterJson.of(year, region.name(), chapter.parts(year, Wording.SWEDISH));
    }

    private Map<String, Object> document(int year) {
        List<ChapterFive.Part> parts = chapter.parts(year, Wording.SWEDISH);
        return Map.of(
                "parts", parts, "year", year, "due", ChapterFive.dueOn(year), "region", region.name(), "words", words);
    }

    private static String name(int year) {
        return "resultatredovisning-" + year + "-kapitel-5";
    }
}
