package se.bifall.query.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Suppression;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.export.CsvFiles;
import se.bifall.query.export.Sheet;
import se.bifall.query.projection.Standing;
import se.bifall.region.RegionProfile;

/** {@code GET /api/distributions}: figures by any set of analyses, with definition, base and what is missing. */
@RestController
@Tag(name = "Frågor")
class DistributionApi {
    private final DistributionQuestion question;
    private final Answers answers;
    private final RegionProfile region;

    DistributionApi(DistributionQuestion question, Answers answers, RegionProfile region) {
        this.question = question;
        this.answers = answers;
        this.region = region;
    }

    /**
     * @param axis recorded or decided; null for now
     * @param day null for now
     * @param position the newest event looked at
     * @param recordedAt when it was recorded
     */
    record AsOf(@Nullable String axis, @Nullable LocalDate day, long position, Instant recordedAt) {
        static AsOf of(Standing standing) {
            PointInTime point = standing.point();
            return new AsOf(
                    point.day() == null ? null : point.axis().code(),
                    point.day(),
                    standing.position(),
                    standing.recordedAt());
        }
    }

    /**
     * @param why the address of the reason for the figure of the measure asked for; null when it is hidden
     * @param hidden true when few companies stand behind, or the row would give one away that few stand behind
     * @param figures every quantity by its name, kronor, counts, days or per cent; null each when hidden
     */
    record Row(
            Map<String, String> key,
            @Nullable String why,
            boolean hidden,
            @JsonAnyGetter Map<String, @Nullable Number> figures) {
        static Row of(Answered answered, Distribution.Row row, boolean hidden) {
            Map<String, String> key = new LinkedHashMap<>();
            for (int i = 0; i < row.key().size(); i++) {
                key.put(answered.distribution().by().get(i).name(), row.key().get(i));
            }
            Map<String, @Nullable Number> figures = row.figures().byName();
            if (hidden) {
                figures.replaceAll((name, value) -> null);
            }
            return new Row(
                    key,
                    hidden
                            ? null
                            : "/api/why/"
                                    + answered.figure(
                                            row.key(), answered.asked().quantity()),
                    hidden,
                    figures);
        }
    }

    /**
     * @param version of each definition, as {@code ledBy/1}
     * @param hypothesis true when another definition is used or a decision is thought away
     * @param base what is counted
     * @param notReported the rows where something asked for is not reported, together; they are in rows and total too. Null
     *     when the answer is to be published
     * @param total null when it would give a hidden row away
     * @param excluded cases left out because an event of theirs can't be read
     */
    record Answer(
            String definition,
            String version,
            boolean hypothesis,
            AsOf asOf,
            String base,
            List<Row> rows,
            @Nullable Figures notReported,
            int excluded,
            @Nullable Figures total,
            @Nullable String why) {}

    @GetMapping("/api/distributions")
    @Operation(
            operationId = "distributions",
            summary = "Fördelning av beslut, företag och kronor",
            description =
                    "by: en eller flera av rusPriority, ledBy, investmentArea, municipality, supportType, grantKind,"
                            + " fundingSource, year (alla finns i /api/analyses), med komma emellan. Samma namn kan användas som urval, till exempel year=2024."
                            + " Rader summerar alltid till total; med published=true är dolda rader null.")
    Answer distributions(
            @Parameter(example = "rusPriority,ledBy") @RequestParam(required = false) String by,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String grantKind,
            @RequestParam(required = false) String ledBy,
            @RequestParam(required = false) String rusPriority,
            @RequestParam(required = false) String investmentArea,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String supportType,
            @RequestParam(required = false) String fundingSource,
            @Parameter(description = "Som av en dag", example = "2025-02-15") @RequestParam(required = false)
                    String asOf,
            @Parameter(description = "recorded: som vi visste; decided: som det gällde") @RequestParam(required = false)
                    String axis,
            @Parameter(description = "Måttet som why leder till", example = "net") @RequestParam(required = false)
                    String measure,
            @Parameter(description = "true: små tal döljs, som i det som ges ut") @RequestParam(required = false)
                    String published,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        AnalysisQuestion typed = AnalysisQuestion.of(parameters, question);
        Asked asked = typed.asked();
        if (!asked.unknown().isEmpty()) {
            throw new UnknownParameter(asked.unknown());
        }
        Suppression suppression = typed.published() ? answers.suppression(asked, region.smallestGroup()) : null;
        boolean totalToo = suppression != null && suppression.totalToo();
        Answered answered = answers.answer(asked);
        Distribution distribution = answered.distribution();
        return new Answer(
                Texts.definition(distribution),
                distribution.by().stream()
                        .map(analysis -> analysis.name() + "/" + analysis.version())
                        .collect(Collectors.joining(", ")),
                asked.isHypothesis(),
                AsOf.of(answered.standing()),
                Texts.base(distribution),
                distribution.rows().stream()
                        .map(row -> Row.of(answered, row, suppression != null && suppression.hides(row.key())))
                        .toList(),
                suppression == null ? distribution.notReported() : null,
                distribution.excludedCases(),
                totalToo ? null : distribution.total(),
                totalToo ? null : "/api/why/" + answered.figure(List.of(), asked.quantity()));
    }

    /** The same rows as CSV for programs. */
    @GetMapping(value = "/api/distributions.csv", produces = "text/csv")
    @Operation(
            operationId = "distributionsCsv",
            summary = "Samma fördelning som CSV för program",
            description =
                    "UTF-8, komma, decimalpunkt, en rad per cell med kod och etikett; ingen summarad. Samma parametrar"
                            + " som /api/distributions, och published=true för att dölja små tal.")
    void csv(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        AnalysisQuestion asked = AnalysisQuestion.of(parameters, question);
        if (!asked.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong());
        }
        Sheet sheet = AnalysisSheet.forMachines(
                answers.answer(asked.asked()),
                asked.published() ? answers.suppression(asked.asked(), region.smallestGroup()) : null);
        response.setContentType("text/csv;charset=UTF-8");
        CsvFiles.writeForMachines(sheet, response.getWriter());
    }

    /** The analyses that can be asked for, with their definitions. */
    @GetMapping("/api/analyses")
    @Operation(operationId = "analyses", summary = "Vilka fördelningar som finns, med definition och version")
    List<Map<String, Object>> analyses() {
        return question.analyses().values().stream()
                .map(DistributionApi::described)
                .toList();
    }

    private static Map<String, Object> described(Analysis analysis) {
        return Map.of(
                "name",
                analysis.name(),
                "version",
                analysis.version(),
                "label",
                analysis.label(Wording.SWEDISH),
                "definition",
                analysis.definition(Wording.SWEDISH),
                "whatIf",
                analysis.alternatives().stream()
                        .map(alternative -> analysis.name() + ":" + alternative.code())
                        .toList());
    }
}
