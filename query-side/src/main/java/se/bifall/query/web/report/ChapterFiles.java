package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.XlsxFile;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.web.Download;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Paper;
import se.bifall.query.web.Pdf;
import se.bifall.query.web.PointView;
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
    private final Clock clock;

    ChapterFiles(ChapterFive chapter, ChapterWords words, Paper paper, Pdf pdf, RegionProfile region, Clock clock) {
        this.clock = clock;
        this.chapter = chapter;
        this.words = words;
        this.paper = paper;
        this.pdf = pdf;
        this.region = region;
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel")
    String show(@PathVariable String reportYear, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        int year = ChapterAsked.year(reportYear);
        PointInTime point = ChapterAsked.point(parameters);
        model.addAttribute("year", year);
        model.addAttribute("query", ChapterAsked.query(point));
        model.addAttribute("paper", paper.of("chapter5-document", "document", () -> document(year, point)));
        return "chapter5-whole";
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reportYear, @RequestParam MultiValueMap<String, String> parameters) {
        int year = ChapterAsked.year(reportYear);
        PointInTime point = ChapterAsked.point(parameters);
        byte[] file = PageWords.inSwedish(() -> pdf.of("chapter5-pdf", document(year, point)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(year) + ".pdf\"")
                .body(file);
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel.xlsx")
    void xlsx(
            @PathVariable String reportYear,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        int year = ChapterAsked.year(reportYear);
        ChapterJson json = json(year, ChapterAsked.point(parameters));
        Download.begin(response, Download.XLSX, name(year) + ".xlsx");
        List<Sheet> sheets = ChapterSheets.of(json);
        XlsxFile.write(sheets, sheets.getFirst().about(), response.getOutputStream());
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/kapitel.json")
    ResponseEntity<ChapterJson> json(
            @PathVariable String reportYear, @RequestParam MultiValueMap<String, String> parameters) {
        int year = ChapterAsked.year(reportYear);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(year) + ".json\"")
                .body(json(year, ChapterAsked.point(parameters)));
    }

    private ChapterJson json(int year, PointInTime point) {
        return ChapterJson.of(year, region.name(), point, chapter.parts(year, Wording.SWEDISH, point));
    }

    private Map<String, Object> document(int year, PointInTime point) {
        return Map.of(
                "parts",
                chapter.parts(year, Wording.SWEDISH, point),
                "point",
                PointView.of(point, LocalDate.now(clock)),
                "year",
                year,
                "due",
                ChapterFive.dueOn(year),
                "region",
                region.name(),
                "words",
                words);
    }

    private static String name(int year) {
        return "resultatredovisning-" + year + "-kapitel-5";
    }
}
