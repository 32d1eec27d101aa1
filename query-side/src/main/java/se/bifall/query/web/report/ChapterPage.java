package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.commands.AnswerCommand.MarkAnswerReady;
import se.bifall.commands.AnswerCommand.ReopenAnswer;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.report.chapter5.AnswerStatus;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.report.chapter5.Finding;
import se.bifall.query.web.Asker;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PointView;

/** {@code /rapporter/resultatredovisning/{year}}: every question with its status, figures and findings. */
@Controller
@Hidden
class ChapterPage {
    private final ChapterFive chapter;
    private final Answers answers;
    private final ChapterWords words;
    private final Clock clock;

    ChapterPage(ChapterFive chapter, Answers answers, ChapterWords words, Clock clock) {
        this.chapter = chapter;
        this.answers = answers;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/rapporter/resultatredovisning")
    String newest(@RequestParam MultiValueMap<String, String> parameters, Authentication authentication, Model model) {
        return shown(chapter.currentYear(), parameters, authentication, model);
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}")
    String year(
            @PathVariable String reportYear,
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            Model model) {
        return shown(ChapterAsked.year(reportYear), parameters, authentication, model);
    }

    private String shown(
            int year, MultiValueMap<String, String> parameters, Authentication authentication, Model model) {
        Asker asker = Asker.of(authentication);
        PointInTime point = ChapterAsked.point(parameters);
        List<ChapterFive.Part> parts = chapter.parts(year, PageWords.wording(), point);
        model.addAttribute("point", PointView.of(point, LocalDate.now(clock)));
        model.addAttribute("query", ChapterAsked.query(point));
        model.addAttribute("unreadable", answers.leftOut(point));
        model.addAttribute("year", year);
        model.addAttribute("years", chapter.years());
        model.addAttribute("due", ChapterFive.dueOn(year));
        model.addAttribute("parts", parts);
        model.addAttribute("words", words);
        model.addAttribute("count", Count.of(parts));
        model.addAttribute("mayWrite", asker.may(WriteAnswer.class));
        model.addAttribute("mayMark", asker.may(MarkAnswerReady.class));
        model.addAttribute("mayReopen", asker.may(ReopenAnswer.class));
        return "chapter5";
    }

    /** How many answers there are of each status, and findings of each severity. */
    record Count(long empty, long draft, long ready, long faults, long checks) {
        static Count of(List<ChapterFive.Part> parts) {
            return new Count(
                    with(parts, AnswerStatus.EMPTY),
                    with(parts, AnswerStatus.DRAFT),
                    with(parts, AnswerStatus.READY),
                    with(parts, Finding.Severity.FAULT),
                    with(parts, Finding.Severity.CHECK));
        }

        private static long with(List<ChapterFive.Part> parts, AnswerStatus status) {
            return parts.stream().filter(part -> part.status() == status).count();
        }

        private static long with(List<ChapterFive.Part> parts, Finding.Severity severity) {
            return parts.stream()
                    .flatMap(part -> part.findings().stream())
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }
}
