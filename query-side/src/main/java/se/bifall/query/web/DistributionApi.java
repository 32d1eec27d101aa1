package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Figures;
import se.bifall.query.projection.FactTable;

/** {@code GET /api/distributions}: figures by any set of analyses, with definition, base and what is missing. */
@RestController
@Tag(name = "Frågor")
class DistributionApi {
    private final DistributionQuestion question;
    private final FactTable table;

    DistributionApi(DistributionQuestion question, FactTable table) {
        this.question = question;
        this.table = table;
    }

    /**
     * @param position the newest event counted
     * @param recordedAt when it was recorded, null when there is none
     */
    record AsOf(long position, Instant recordedAt) {}

    record Row(
            Map<String, String> key,
            long decisions,
            long companies,
            long applied,
            long granted,
            long reduced,
            long net,
            long paid) {
        static Row of(Distribution distribution, Distribution.Row row) {
            Map<String, String> key = new LinkedHashMap<>();
            for (int i = 0; i < row.key().size(); i++) {
                key.put(distribution.by().get(i).name(), row.key().get(i));
            }
            Figures f = row.figures();
            return new Row(key, f.decisions(), f.companies(), f.applied(), f.granted(), f.reduced(), f.net(), f.paid());
        }
    }

    /**
     * @param version of each definition, as {@code ledBy/1}
     * @param base what is counted
     * @param notReported the rows where something asked for is not reported, together; they are in rows and total too
     * @param excluded cases left out because an event of theirs can't be read
     */
    record Answer(
            String definition,
            String version,
            AsOf asOf,
            String base,
            List<Row> rows,
            Figures notReported,
            int excluded,
            Figures total) {}

    @GetMapping("/api/distributions")
    @Operation(
            operationId = "distributions",
            summary = "Fördelning av beslut, företag och kronor",
            description =
                    "by: en eller flera av rusPriority, ledBy, investmentArea, municipality, supportType, grantKind,"
                            + " fundingSource, year (alla finns i /api/analyses), med komma emellan. Samma namn kan användas som urval, till exempel year=2024."
                            + " Rader summerar alltid till total.")
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
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        DistributionQuestion.Asked asked = question.asked(parameters);
        if (!asked.unknown().isEmpty()) {
            throw new UnknownParameter(asked.unknown());
        }
        FactTable.Snapshot snapshot = table.snapshot();
        Distribution distribution = DistributionQuestion.answer(
                asked, snapshot.cases(), snapshot.deadLetters().size());
        return new Answer(
                Texts.definition(distribution),
                distribution.by().stream()
                        .map(analysis -> analysis.name() + "/" + analysis.version())
                        .collect(Collectors.joining(", ")),
                new AsOf(snapshot.position(), snapshot.recordedAt()),
                Texts.base(distribution),
                distribution.rows().stream()
                        .map(row -> Row.of(distribution, row))
                        .toList(),
                distribution.notReported(),
                distribution.excludedCases(),
                distribution.total());
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
                "name", analysis.name(),
                "version", analysis.version(),
                "label", analysis.label(),
                "definition", analysis.definition());
    }
}
