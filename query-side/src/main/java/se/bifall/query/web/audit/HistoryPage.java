package se.bifall.query.web.audit;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.events.AnswerEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventLog;
import se.bifall.events.FrameEvent;
import se.bifall.events.GoalEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.ReportEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.replay.Replay;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PointView;
import se.bifall.query.web.UnknownCase;

/**
 * {@code …/historik}: a case, a frame, a sub-goal or a report step by step. {@code steg} is an event's number, {@code
 * asOf}, {@code axis} and {@code at} a point in time, {@code mot} the step it is compared with; the address is the view.
 */
@Controller
class HistoryPage {
    private final EventLog log;
    private final FactTable table;
    private final HistoryMaker maker;
    private final Clock clock;

    HistoryPage(EventLog log, FactTable table, HistoryMaker maker, Clock clock) {
        this.log = log;
        this.table = table;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * @param kind what the events of the stream are
     * @param none why there is no such history
     */
    private record Sought(
            String stream,
            Class<? extends BifallEvent> kind,
            String title,
            String back,
            String address,
            String section,
            RuntimeException none) {}

    @GetMapping("/arenden/{caseId}/historik")
    String ofCase(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        CaseFacts facts = table.find(caseId);
        String name = facts == null ? caseId : facts.diarienummer() == null ? facts.title() : facts.diarienummer();
        String back = "/arenden/" + caseId;
        String title = PageWords.sentence("history.case", name);
        model.addAttribute("caseId", caseId);
        return page(
                new Sought(
                        caseId, GrantEvent.class, title, back, back + "/historik", "arenden", new UnknownCase(caseId)),
                parameters,
                model);
    }

    @GetMapping("/ram/{frameId}/historik")
    String ofFrame(@PathVariable String frameId, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String title = PageWords.sentence("history.frame", frameId);
        return page(
                new Sought(
                        frameId,
                        FrameEvent.class,
                        title,
                        "/ram",
                        "/ram/" + frameId + "/historik",
                        "ram",
                        missing("Det finns ingen sådan ram.", "/ram")),
                parameters,
                model);
    }

    @GetMapping("/mal/{id}/historik")
    String ofSubGoal(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String back = "/mal/" + id;
        String title = PageWords.sentence("history.goal", id);
        return page(
                new Sought(
                        "delmal:" + id,
                        GoalEvent.class,
                        title,
                        back,
                        back + "/historik",
                        "mal",
                        missing("Ingenting är rapporterat för ett sådant delmål.", "/mal")),
                parameters,
                model);
    }

    @GetMapping("/rapporter/publicerade/{report}/historik")
    String ofReport(@PathVariable String report, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String back = "/rapporter/publicerade/" + report;
        String title = PageWords.sentence("history.report", report);
        return page(
                new Sought(
                        "rapport:" + report,
                        ReportEvent.class,
                        title,
                        back,
                        back + "/historik",
                        "rapporter",
                        missing("Det finns ingen sådan publicerad rapport.", "/rapporter")),
                parameters,
                model);
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/historik")
    String ofChapter(
            @PathVariable String reportYear, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String back = "/rapporter/resultatredovisning/" + reportYear;
        String title = PageWords.sentence("history.chapter", reportYear);
        return page(
                new Sought(
                        "resultatredovisning:" + reportYear,
                        AnswerEvent.class,
                        title,
                        back,
                        back + "/historik",
                        "rapporter",
                        missing("Ingen har skrivit något svar för ett sådant år.", "/rapporter")),
                parameters,
                model);
    }

    private static PageRefused missing(String sentence, String back) {
        return new PageRefused(HttpStatus.NOT_FOUND, sentence, back);
    }

    private String page(Sought sought, MultiValueMap<String, String> parameters, Model model) {
        Replay replay = sought.stream().length() > 100 ? Replay.NOTHING : Replay.of(log.stream(sought.stream()));
        if (!replay.isOf(sought.kind())) {
            throw sought.none();
        }
        HistoryAsked asked = HistoryAsked.of(parameters, sought.address());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("title", sought.title());
        model.addAttribute("section", sought.section());
        model.addAttribute("back", sought.back());
        model.addAttribute("address", sought.address());
        model.addAttribute("h", maker.of(replay, asked, sought.address(), today));
        model.addAttribute("point", PointView.of(asked.point(), today));
        return "history";
    }
}
