package se.bifall.query.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.chain.ChainedLog;
import se.bifall.codes.CommandId;
import se.bifall.codes.OfficerId;
import se.bifall.codes.ReportId;
import se.bifall.commands.ReportCommand.PublishReport;
import se.bifall.events.Json;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.query.projection.FactTable;
import se.bifall.query.report.Draft;
import se.bifall.query.report.ReportMaker;
import se.bifall.query.report.Reports;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DecisionView;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FormSender;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Paper;
import se.bifall.query.web.PointView;
import se.bifall.query.web.UnknownParameter;
import se.bifall.region.RegionProfile;
import se.bifall.report.ReportAxis;

/** {@code /rapporter} and {@code /rapporter/{kind}}: what can be reported, what has been, and a report as it would be now. */
@Controller
class ReportPage {
    private final Reports reports;
    private final FactTable table;
    private final ReportFiles files;
    private final Paper papers;
    private final FormSender sender;
    private final ChainedLog log;
    private final RegionProfile region;
    private final Clock clock;

    ReportPage(
            Reports reports,
            FactTable table,
            ReportFiles files,
            Paper papers,
            FormSender sender,
            ChainedLog log,
            RegionProfile region,
            Clock clock) {
        this.reports = reports;
        this.table = table;
        this.files = files;
        this.papers = papers;
        this.sender = sender;
        this.log = log;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/rapporter")
    String all(Model model) {
        model.addAttribute("makers", reports.makers());
        model.addAttribute("published", table.reports());
        return "reports";
    }

    @GetMapping("/rapporter/{kind}")
    String draft(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            HttpServletResponse response,
            Model model) {
        ReportMaker maker = maker(kind);
        ReportAsked asked = asked(parameters);
        if (!asked.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return page(maker, asked, List.of(), DecisionView.fresh(), authentication, model);
    }

    private String page(
            ReportMaker maker,
            ReportAsked asked,
            List<String> refused,
            String commandId,
            Authentication authentication,
            Model model) {
        model.addAttribute("maker", maker);
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", refused.isEmpty() ? asked.wrong() : refused);
        model.addAttribute("point", PointView.of(asked.point(), today()));
        model.addAttribute("commandId", commandId);
        model.addAttribute("may", Asker.of(authentication).may(PublishReport.class));
        if (asked.wrong().isEmpty()) {
            Draft draft = drafted(maker, asked);
            ReportPaper paper = ReportPaper.of(draft, asked.published() ? region.smallestGroup() : null, log, true);
            model.addAttribute("position", draft.standing().position());
            model.addAttribute("empty", draft.figures().isEmpty());
            model.addAttribute("smallest", region.smallestGroup());
            model.addAttribute("paper", papers.of("report-paper", "report", () -> Map.of("r", paper)));
        }
        return "report";
    }

    @GetMapping("/rapporter/{kind}/rapport.pdf")
    ResponseEntity<byte[]> onPaper(@PathVariable String kind, @RequestParam MultiValueMap<String, String> parameters) {
        ReportPaper paper = paper(kind, parameters);
        return files.onPaper(paper, ReportPaper.fileName(paper.title(), null));
    }

    @GetMapping("/rapporter/{kind}/rapport.xlsx")
    void workbook(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        ReportPaper paper = paper(kind, parameters);
        files.workbook(paper, ReportPaper.fileName(paper.title(), null), response);
    }

    private ReportPaper paper(String kind, MultiValueMap<String, String> parameters) {
        ReportMaker maker = maker(kind);
        ReportAsked asked = asked(parameters);
        if (!asked.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong());
        }
        return ReportPaper.of(drafted(maker, asked), asked.published() ? region.smallestGroup() : null, log, false);
    }

    private Draft drafted(ReportMaker maker, ReportAsked asked) {
        return reports.published(maker, asked.year(), asked.point(), asked.published() ? region.smallestGroup() : null);
    }

    /** Publishes what was looked at: the figures are asked for again of the same last event, and those of few are hidden. */
    @PostMapping("/rapporter/{kind}")
    Object publish(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        ReportMaker maker = maker(kind);
        Asker asker = Asker.of(authentication);
        if (!asker.may(PublishReport.class)) {
            throw new PageRefused(
                    HttpStatus.FORBIDDEN,
                    "Rapporter publiceras av " + Asker.doneBy(PublishReport.class) + ".",
                    "/rapporter/" + kind);
        }
        ReportAsked asked = asked(typed);
        CommandId id = new CommandId(Objects.requireNonNullElse(typed.getFirst("commandId"), ""));
        if (!asked.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(maker, asked, List.of(), DecisionView.fresh(), authentication, model);
        }
        PublishReport command = command(maker, asked, id, asker);
        FormSender.Outcome outcome = sender.send(
                PublishReport.class,
                command.stream(),
                Json.STORED.valueToTree(command),
                id,
                null,
                asker,
                error -> new Fault(error.field(), error.detail()));
        if (outcome.stream() != null) {
            redirect.addFlashAttribute("done", PageWords.of(PublishReport.class));
            RedirectView done = new RedirectView("/rapporter/publicerade/" + command.reportId());
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return done;
        }
        response.setStatus(outcome.status().value());
        List<String> refused = outcome.faults().stream().map(Fault::sentence).toList();
        return page(maker, asked, refused, outcome.commandId(), authentication, model);
    }

    private PublishReport command(ReportMaker maker, ReportAsked asked, CommandId id, Asker asker) {
        Draft draft = reports.published(maker, asked.year(), asked.point(), region.smallestGroup());
        String only = id.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return new PublishReport(
                new ReportId(maker.slug() + "-" + asked.year() + "-" + only.substring(0, Math.min(12, only.length()))),
                draft.kind(),
                draft.title(),
                draft.year(),
                asked.point().day(),
                asked.point().axis() == Axis.RECORDED ? ReportAxis.RECORDED : ReportAxis.DECIDED,
                draft.standing().position(),
                draft.sections(),
                draft.definitions(),
                region.smallestGroup(),
                new OfficerId(asker.name()),
                today());
    }

    private ReportAsked asked(MultiValueMap<String, String> parameters) {
        return ReportAsked.of(parameters, reports, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ReportMaker maker(String kind) {
        return reports.named(kind)
                .orElseThrow(
                        () -> new PageRefused(HttpStatus.NOT_FOUND, "Det finns ingen sådan rapport.", "/rapporter"));
    }
}
