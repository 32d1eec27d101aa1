package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.CommandId;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.web.Asker;
import se.bifall.region.RegionProfile;

/** Chapter 5 for machines: read, checked and read in. */
@RestController
@Tag(name = "Rapporter")
class ChapterApi {
    private final ChapterFive chapter;
    private final ChapterIntake intake;
    private final RegionProfile region;

    ChapterApi(ChapterFive chapter, ChapterIntake intake, RegionProfile region) {
        this.chapter = chapter;
        this.intake = intake;
        this.region = region;
    }

    /**
     * @param wrong why nothing was read in; empty when all is well
     * @param written questions that got a new version; none when the file was only checked
     */
    record Taken(
            List<String> wrong,
            List<ChapterJson.Found> findings,
            List<String> written,
            List<String> unchanged,
            List<String> passedOver) {
        static Taken of(ChapterIntake.Result result) {
            return new Taken(
                    result.wrong(),
                    result.findings().stream().map(ChapterJson.Found::of).toList(),
                    result.written(),
                    result.unchanged(),
                    result.passedOver());
        }
    }

    @GetMapping("/api/resultatredovisning/{reportYear}")
    @Operation(
            operationId = "chapter5",
            summary = "Resultatredovisning, kapitel 5: svar, siffror och fynd",
            description = "Samma form som läses in. Siffror ur besluten: beviljat på beslutsdagen, utbetalt på"
                    + " betalningsdagen; varfor är namnet i /api/why/{figureId}.")
    ChapterJson chapter(
            @Parameter(example = "2025") @PathVariable String reportYear,
            @Parameter(description = "Siffrorna som av en dag", example = "2025-02-15")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "recorded: som vi visste; decided: som det gällde")
                    @RequestParam(required = false)
                    @Nullable
                    String axis,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        int year = ChapterAsked.year(reportYear);
        PointInTime point = ChapterAsked.point(parameters);
        return ChapterJson.of(year, region.name(), point, chapter.parts(year, Wording.SWEDISH, point));
    }

    @PostMapping("/api/resultatredovisning/{reportYear}/check")
    @Operation(
            operationId = "checkChapter5",
            summary = "Kontrollera ett ifyllt kapitel 5",
            description = "Filen skickas som den är: JSON, YAML eller CSV. Ingenting sparas.")
    ResponseEntity<Taken> check(
            @Parameter(example = "2025") @PathVariable String reportYear,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return answer(intake.check(ChapterAsked.year(reportYear), name(request), body(request)));
    }

    @PostMapping("/api/resultatredovisning/{reportYear}/import")
    @Operation(
            operationId = "importChapter5",
            summary = "Läs in ett ifyllt kapitel 5",
            description =
                    "Varje svar som skiljer sig blir en ny version, som utkast. Alla eller inget läses in. En fil som"
                            + " nämner en annan region läses bara in med annanRegion=true; annars 409.")
    ResponseEntity<Taken> take(
            @Parameter(example = "2025") @PathVariable String reportYear,
            @Parameter(description = "true: en annan regions svar ska ersätta de egna")
                    @RequestParam(required = false)
                    @Nullable
                    String annanRegion,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Authentication authentication)
            throws IOException {
        CommandId id = new CommandId(UUID.randomUUID().toString());
        return answer(intake.take(
                ChapterAsked.year(reportYear),
                name(request),
                body(request),
                "true".equals(annanRegion),
                id,
                Asker.of(authentication)));
    }

    private static ResponseEntity<Taken> answer(ChapterIntake.Result result) {
        return ResponseEntity.status(result.status()).body(Taken.of(result));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(ChapterIntake.LARGEST + 1);
    }

    /** By its media type, as there is no file name. */
    private static String name(HttpServletRequest request) {
        @Nullable String given = request.getContentType();
        String type = Objects.requireNonNullElse(given, "").toLowerCase(Locale.ROOT);
        return type.contains("json") ? "kapitel.json" : type.contains("csv") ? "kapitel.csv" : "kapitel";
    }
}
