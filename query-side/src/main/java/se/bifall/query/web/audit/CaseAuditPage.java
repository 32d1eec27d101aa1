package se.bifall.query.web.audit;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent;
import se.bifall.query.audit.DecisionFound;
import se.bifall.query.audit.RefusalQuestion;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.replay.Replay;
import se.bifall.query.report.CountedIn;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.UnknownCase;
import se.bifall.region.RegionProfile;
import se.bifall.report.FigureUnit;

/**
 * {@code /revision/arenden/{caseId}}: who knew what when, who was absent by jäv, why the amount changed, and which report
 * counted the case.
 */
@Controller
class CaseAuditPage {
    private final EventLog log;
    private final FactTable table;
    private final CaseAudit.Maker audits;
    private final DecisionRow.Maker decisions;
    private final CountedIn countedIn;
    private final RegionProfile region;

    CaseAuditPage(
            EventLog log,
            FactTable table,
            CaseAudit.Maker audits,
            DecisionRow.Maker decisions,
            CountedIn countedIn,
            RegionProfile region) {
        this.log = log;
        this.table = table;
        this.audits = audits;
        this.decisions = decisions;
        this.countedIn = countedIn;
        this.region = region;
    }

    /** A published report and how many of its figures count the case. */
    record Report(String id, String title, String publishedOn, boolean withdrawn, List<Figure> figures) {}

    /** @param amount what the case adds, in the figure's unit */
    record Figure(String label, String amount) {}

    @GetMapping("/revision/arenden/{caseId}")
    String show(@PathVariable String caseId, Model model) {
        CaseFacts facts = table.find(caseId);
        Replay replay = facts == null ? Replay.NOTHING : Replay.of(log.stream(caseId));
        if (facts == null || !replay.isOf(GrantEvent.class)) {
            throw new UnknownCase(caseId);
        }
        model.addAttribute("caseId", caseId);
        model.addAttribute("facts", facts);
        model.addAttribute("diarienummer", Objects.requireNonNullElse(facts.diarienummer(), caseId));
        model.addAttribute("steps", replay.steps().size());
        model.addAttribute("setAside", table.isSetAside(caseId));
        model.addAttribute(
                "a",
                audits.of(
                        replay,
                        RefusalQuestion.about(caseId).among(table.refusals()).toList()));
        model.addAttribute(
                "decisions", DecisionFound.of(facts, region).map(decisions::of).toList());
        model.addAttribute(
                "reports",
                countedIn.of(caseId).stream().map(CaseAuditPage::report).toList());
        return "case-audit";
    }

    private static Report report(CountedIn.Counted counted) {
        return new Report(
                counted.report().id().value(),
                counted.report().published().title(),
                counted.report().published().publishedOn().toString(),
                counted.report().withdrawn() != null,
                counted.lines().stream()
                        .map(line -> new Figure(line.figure().label(), written(line)))
                        .toList());
    }

    private static String written(CountedIn.Line line) {
        String number = PageWords.number(line.amount());
        return line.figure().unit() == FigureUnit.KRONOR ? number + "\u00a0kr" : number;
    }
}
