package se.bifall.query.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import se.bifall.commands.ReportCommand.WithdrawReport;
import se.bifall.query.projection.FactTable;
import se.bifall.query.report.Comparing;
import se.bifall.query.report.Comparison;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DecisionView;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FormSender;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Paper;
import se.bifall.query.web.PointView;

/** {@code /rapporter/publicerade/{report}}: a report as it was published, and what has changed since. */
@Controller
class PublishedReportPage {
    private final FactTable table;
    private final Comparing comparing;
    private final ReportFiles files;
    private final Paper papers;
    private final FormSender sender;
    private final ChainedLog log;
    private final Clock clock;

    PublishedReportPage(
            FactTable table,
            Comparing comparing,
            ReportFiles files,
            Paper papers,
            FormSender sender,
            ChainedLog log,
            Clock clock) {
        this.table = table;
        this.comparing = comparing;
        this.files = files;
        this.papers = papers;
        this.sender = sender;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/rapporter/publicerade/{report}")
    String one(@PathVariable String report, Authentication authentication, Model model) {
        return page(known(report), List.of(), DecisionView.fresh(), authentication, model);
    }

    private String page(
            ReportFacts facts, List<String> wrong, String commandId, Authentication authentication, Model model) {
        model.addAttribute("facts", facts);
        model.addAttribute("deviating", comparing.deviating(facts));
        model.addAttribute("wrong", wrong);
        model.addAttribute("commandId", commandId);
        model.addAttribute(
                "may", facts.withdrawn() == null && Asker.of(authentication).may(WithdrawReport.class));
        model.addAttribute(
                "paper", papers.of("report-paper", "report", () -> Map.of("r", ReportPaper.of(facts, log, true))));
        return "published-report";
    }

    @GetMapping("/rapporter/publicerade/{report}/jamforelse")
    String compare(@PathVariable String report, Model model) {
        ReportFacts facts = known(report);
        Comparison comparison = comparing.of(facts);
        model.addAttribute("facts", facts);
        model.addAttribute("comparison", comparison);
        model.addAttribute("point", PointView.of(comparison.now(), LocalDate.now(clock)));
        model.addAttribute(
                "changes",
                papers.of(
                        "report-paper",
                        "changes",
                        () -> Map.of(
                                "changes",
                                comparison.changes().stream()
                                        .map(ReportChangeView::of)
                                        .toList())));
        return "report-comparison";
    }

    @GetMapping("/rapporter/publicerade/{report}/rapport.pdf")
    ResponseEntity<byte[]> onPaper(@PathVariable String report) {
        ReportFacts facts = known(report);
        return files.onPaper(ReportPaper.of(facts, log, false), facts.id().value());
    }

    @GetMapping("/rapporter/publicerade/{report}/rapport.xlsx")
    void workbook(@PathVariable String report, HttpServletResponse response) throws IOException {
        ReportFacts facts = known(report);
        files.workbook(ReportPaper.of(facts, log, false), facts.id().value(), response);
    }

    @PostMapping("/rapporter/publicerade/{report}/tillbakadragande")
    Object withdraw(
            @PathVariable String report,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        ReportFacts facts = known(report);
        Asker asker = Asker.of(authentication);
        FormSender.Outcome outcome =
                sender.send(WithdrawReport.class, facts.published().stream(), typed, asker, (id, json) -> {
                    json.put("reportId", facts.id().value());
                    json.put("withdrawnBy", asker.name());
                    json.put("withdrawnOn", LocalDate.now(clock).toString());
                });
        if (outcome.stream() != null) {
            redirect.addFlashAttribute("done", PageWords.of(WithdrawReport.class));
            RedirectView done = new RedirectView("/rapporter/publicerade/" + facts.id());
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return done;
        }
        response.setStatus(outcome.status().value());
        List<String> wrong = outcome.faults().stream().map(Fault::sentence).toList();
        return page(facts, wrong, outcome.commandId(), authentication, model);
    }

    private ReportFacts known(String report) {
        ReportFacts facts = report.matches("[a-z0-9-]{3,80}") ? table.report("rapport:" + report) : null;
        if (facts == null) {
            throw new PageRefused(
                    HttpStatus.NOT_FOUND, "Det finns ingen publicerad rapport med det namnet.", "/rapporter");
        }
        return facts;
    }
}
