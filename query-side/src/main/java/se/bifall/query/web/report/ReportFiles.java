package se.bifall.query.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.Sheet.About;
import se.bifall.query.export.Sheet.Column;
import se.bifall.query.export.XlsxFile;
import se.bifall.query.report.Shown;
import se.bifall.query.web.Download;
import se.bifall.query.web.Pdf;
import se.bifall.region.RegionProfile;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportSection;

/** A report as files: on paper (PDF/A), and as a workbook with a sheet for each table. */
@Component
final class ReportFiles {
    private final Pdf pdf;
    private final RegionProfile region;

    ReportFiles(Pdf pdf, RegionProfile region) {
        this.pdf = pdf;
        this.region = region;
    }

    ResponseEntity<byte[]> onPaper(ReportPaper paper, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(fileName + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of("report-pdf", Map.of("r", paper, "region", region.name())));
    }

    void workbook(ReportPaper paper, String fileName, HttpServletResponse response) throws IOException {
        Download.begin(response, Download.XLSX, fileName + ".xlsx");
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(text(paper));
        int number = 1;
        for (ReportSection section : paper.sections()) {
            sheets.add(table(section, number++));
        }
        XlsxFile.write(sheets, about(paper), response.getOutputStream());
    }

    private static Sheet text(ReportPaper paper) {
        return new Sheet(
                "Text",
                List.of(new Column("Avsnitt", "section"), new Column("Text", "text")),
                paper.sections().stream().flatMap(section -> section.paragraphs().stream()
                        .map(text -> List.<@Nullable Object>of(section.heading(), text))),
                null,
                List.of());
    }

    private static Sheet table(ReportSection section, int number) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(section.rowHeading(), "row"));
        section.columns().forEach(column -> columns.add(new Column(column, column)));
        Stream<List<@Nullable Object>> rows = section.rows().stream().map(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(row.label());
            row.figures().forEach(figure -> values.add(value(figure)));
            return values;
        });
        return new Sheet(number + " " + section.heading(), columns, rows, null, List.of());
    }

    /** Shares exact, shown in per cent as on the page; nothing when there is nothing to count. */
    private static @Nullable Object value(ReportFigure figure) {
        if (figure.hidden()) {
            return Shown.HIDDEN;
        }
        Long amount = figure.amount();
        Long whole = figure.whole();
        return amount != null && whole != null ? new Sheet.Share(amount, whole) : amount;
    }

    private List<About> about(ReportPaper paper) {
        List<About> about = new ArrayList<>();
        about.add(new About("Rapport", paper.title()));
        about.add(new About("Region", region.name()));
        about.add(new About("Tidpunkt", paper.point()));
        about.add(new About("Sista händelse", Long.toString(paper.position())));
        about.add(new About("Loggens kedjehuvud", paper.head().toString()));
        about.add(new About("Publicerad", paper.published() == null ? "nej, ett utkast" : paper.published()));
        if (paper.hidden() > 0) {
            about.add(new About(
                    "Dolda siffror",
                    paper.hidden() + ": färre än " + paper.smallestGroup()
                            + " företag står bakom, eller så kunde en sådan siffra räknas ut ur dem"));
        }
        if (paper.withdrawn() != null) {
            about.add(new About("Tillbakadragen", paper.withdrawn()));
        }
        paper.definitions()
                .forEach(one ->
                        about.add(new About(one.label() + " (" + one.name() + "/" + one.version() + ")", one.text())));
        return about;
    }
}
