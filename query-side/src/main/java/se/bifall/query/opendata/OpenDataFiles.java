package se.bifall.query.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.export.CsvFiles;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.XlsxFile;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.Standing;
import se.bifall.region.RegionProfile;

/** {@code /oppna-data/…}: files for anybody, without logging in, as they stand at the newest event. */
@RestController
@OpenDataOn
@Tag(name = "Öppna data")
@SecurityRequirements
class OpenDataFiles {
    /** Raised when a file gets another form, so that nobody keeps an old copy. */
    private static final int FORM = 1;

    private final AsOf asOf;
    private final RegionProfile region;
    private final GivingJson giving;
    private final GrantSheets grants;
    private final PublishedTables tables;
    private final DcatFile catalogue;
    private final EventFeed feed;

    OpenDataFiles(
            AsOf asOf,
            RegionProfile region,
            GivingJson giving,
            GrantSheets grants,
            PublishedTables tables,
            DcatFile catalogue,
            EventFeed feed) {
        this.asOf = asOf;
        this.region = region;
        this.giving = giving;
        this.grants = grants;
        this.tables = tables;
        this.catalogue = catalogue;
        this.feed = feed;
    }

    /** A question to the feed that is none. */
    static final class NoSuchPart extends RuntimeException {
        NoSuchPart(String name) {
            super("Parametern " + name + " ska vara ett heltal, 0 eller mer.");
        }
    }

    @ExceptionHandler
    ProblemDetail noSuchPart(NoSuchPart e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        problem.setProperty("rule", "FelTyp");
        return problem;
    }

    @GetMapping("/oppna-data/beviljade-stod.json")
    @Operation(
            operationId = "openGrantsJson",
            summary = "Beviljade stöd enligt 360Giving, JSON",
            description = "Utan inloggning. Enskilda näringsidkare står utan namn, nummer och rubrik.")
    void grantsJson(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        if (begins(standing, "application/json;charset=UTF-8", asked, response)) {
            giving.write(standing, response.getOutputStream());
        }
    }

    @GetMapping("/oppna-data/beviljade-stod.csv")
    @Operation(operationId = "openGrantsCsv", summary = "Beviljade stöd enligt 360Giving, CSV")
    void grantsCsv(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        csv(standing, grants.giving(standing), asked, response);
    }

    @GetMapping("/oppna-data/beslut.csv")
    @Operation(operationId = "openDecisionsCsv", summary = "Beslut i ärenden med beviljat stöd, CSV")
    void decisionsCsv(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        csv(standing, grants.decisions(standing), asked, response);
    }

    @GetMapping("/oppna-data/beslut.xlsx")
    @Operation(operationId = "openDecisionsXlsx", summary = "Beslut i ärenden med beviljat stöd, XLSX")
    void decisionsXlsx(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        xlsx(standing, grants.decisions(standing), asked, response);
    }

    @GetMapping("/oppna-data/fordelningar.csv")
    @Operation(
            operationId = "openTablesCsv",
            summary = "Beslut och kronor efter vem som leder företagen, CSV",
            description = "Små tal är dolda, gemensamt för alla tabeller: suppressed är true och talen är tomma.")
    void tablesCsv(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        csv(standing, tables.sheet(standing), asked, response);
    }

    @GetMapping("/oppna-data/fordelningar.xlsx")
    @Operation(operationId = "openTablesXlsx", summary = "Beslut och kronor efter vem som leder företagen, XLSX")
    void tablesXlsx(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        xlsx(standing, tables.sheet(standing), asked, response);
    }

    @GetMapping("/oppna-data/dcat.rdf")
    @Operation(operationId = "openCatalogue", summary = "Katalog enligt DCAT-AP-SE, RDF/XML")
    void catalogue(WebRequest asked, HttpServletResponse response) throws IOException {
        Standing standing = asOf.at(PointInTime.NOW);
        if (begins(standing, DcatFile.TYPE + ";charset=UTF-8", asked, response)) {
            catalogue.write(standing.recordedAt(), response.getOutputStream());
        }
    }

    @GetMapping("/oppna-data/handelser.ndjson")
    @Operation(
            operationId = "openEvents",
            summary = "Händelser utan personuppgifter, en JSON per rad",
            description = "after: sista position som redan är läst. limit: högst så många rader; utan den kommer alla.")
    void events(
            @Parameter(example = "0") @RequestParam(required = false) @Nullable String after,
            @Parameter(example = "1000") @RequestParam(required = false) @Nullable String limit,
            WebRequest asked,
            HttpServletResponse response)
            throws IOException {
        long from = number("after", after, 0);
        long most = number("limit", limit, Long.MAX_VALUE);
        Standing standing = asOf.at(PointInTime.NOW);
        if (begins(standing, "application/x-ndjson;charset=UTF-8", asked, response)) {
            feed.write(from, most, standing.position(), response.getOutputStream());
        }
    }

    private static long number(String name, @Nullable String typed, long usual) {
        if (typed == null || typed.isEmpty()) {
            return usual;
        }
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NoSuchPart(name);
        }
        return Long.parseLong(typed);
    }

    private void csv(Standing standing, Sheet sheet, WebRequest asked, HttpServletResponse response)
            throws IOException {
        if (begins(standing, "text/csv;charset=UTF-8", asked, response)) {
            CsvFiles.writeForMachines(sheet, response.getWriter());
        }
    }

    private void xlsx(Standing standing, Sheet sheet, WebRequest asked, HttpServletResponse response)
            throws IOException {
        if (begins(standing, Dataset.File.XLSX, asked, response)) {
            XlsxFile.write(sheet, response.getOutputStream());
        }
    }

    /** False when the asker has it already. A browser's script on any site may read it. */
    private boolean begins(Standing standing, String type, WebRequest asked, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "public, max-age=60");
        String etag =
                "%d-%d-%x".formatted(FORM, standing.position(), region.version().hashCode());
        if (asked.checkNotModified(etag, standing.recordedAt().toEpochMilli())) {
            return false;
        }
        response.setContentType(type);
        return true;
    }
}
