package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.chain.ChainedLog;
import se.bifall.query.projection.FactTable;
import se.bifall.query.report.Comparing;
import se.bifall.query.report.Comparison;
import se.bifall.query.report.Draft;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.ReportMaker;
import se.bifall.query.report.Reports;
import se.bifall.query.web.UnknownParameter;
import se.bifall.query.web.UnknownReport;
import se.bifall.region.RegionProfile;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportSection;

/** The same as the pages of reports, for machines. */
@RestController
@Tag(name = "Frågor")
class ReportApi {
    private final Reports reports;
    private final Comparing comparing;
    private final FactTable table;
    private final ChainedLog log;
    private final RegionProfile region;
    private final Clock clock;

    ReportApi(
            Reports reports, Comparing comparing, FactTable table, ChainedLog log, RegionProfile region, Clock clock) {
        this.region = region;
        this.reports = reports;
        this.comparing = comparing;
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /** @param kinds what can be drafted, by the name in the address */
    record All(List<Kind> kinds, List<Line> published) {}

    record Kind(String name, ReportKind kind, String about) {}

    record Line(
            String reportId,
            ReportKind kind,
            String title,
            int year,
            @Nullable LocalDate asOf,
            long position,
            String publishedBy,
            LocalDate publishedOn,
            @Nullable LocalDate withdrawnOn) {
        static Line of(ReportFacts facts) {
            var event = facts.published();
            return new Line(
                    facts.id().value(),
                    event.kind(),
                    event.title(),
                    event.year(),
                    event.asOf(),
                    event.position(),
                    event.publishedBy().value(),
                    event.publishedOn(),
                    facts.withdrawn() == null ? null : facts.withdrawn().withdrawnOn());
        }
    }

    /**
     * @param chainHead of the log's chain at the report's last event
     * @param reproduced true when the same question, asked of what was known then, gives the same figures
     * @param smallestGroup the fewest companies behind a figure that is shown; null when none is hidden
     */
    record Whole(
            Line report,
            String chainHead,
            Instant recordedAt,
            boolean reproduced,
            @Nullable Integer smallestGroup,
            List<ReportSection> sections,
            List<ReportDefinition> definitions) {}

    record Drafted(
            ReportKind kind,
            String title,
            int year,
            long position,
            List<ReportSection> sections,
            List<ReportDefinition> definitions) {}

    @GetMapping("/api/reports")
    @Operation(operationId = "reports", summary = "Rapporter som kan skrivas och rapporter som är publicerade")
    All all() {
        return new All(
                reports.makers().stream()
                        .map(maker -> new Kind(maker.slug(), maker.kind(), maker.about()))
                        .toList(),
                table.reports().stream().map(Line::of).toList());
    }

    @GetMapping("/api/reports/drafts/{kind}")
    @Operation(
            operationId = "reportDraft",
            summary = "En rapport som den blir nu, eller per en dag",
            description =
                    "Samma siffror som på sidan, i PDF och i Excel. En andel har del (amount) och helhet (whole).")
    Drafted draft(
            @PathVariable String kind,
            @Parameter(example = "2024") @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String axis,
            @RequestParam(required = false) @Nullable String at,
            @Parameter(description = "true: som den publiceras, små tal dolda")
                    @RequestParam(required = false)
                    @Nullable
                    String published,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReportMaker maker = reports.named(kind).orElseThrow(UnknownReport::new);
        ReportAsked asked = ReportAsked.of(parameters, reports, LocalDate.now(clock));
        if (!asked.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong());
        }
        Draft draft = reports.published(
                maker, asked.year(), asked.point(), asked.published() ? region.smallestGroup() : null);
        return new Drafted(
                draft.kind(),
                draft.title(),
                draft.year(),
                draft.standing().position(),
                draft.sections(),
                draft.definitions());
    }

    @GetMapping("/api/reports/{report}")
    @Operation(operationId = "report", summary = "En publicerad rapport som den publicerades")
    Whole one(@PathVariable String report) {
        ReportFacts facts = known(report);
        return new Whole(
                Line.of(facts),
                log.headAt(facts.published().position()).toString(),
                facts.recordedAt(),
                comparing.deviating(facts).isEmpty(),
                facts.published().smallestGroup(),
                facts.published().sections(),
                facts.published().definitions());
    }

    @GetMapping("/api/reports/{report}/comparison")
    @Operation(
            operationId = "reportComparison",
            summary = "Vad som har ändrats sedan rapporten publicerades, och vilka händelser som ändrade det")
    Comparison comparison(@PathVariable String report) {
        return comparing.of(known(report));
    }

    private ReportFacts known(String report) {
        ReportFacts facts = table.report("rapport:" + report);
        if (facts == null) {
            throw new UnknownReport();
        }
        return facts;
    }
}
