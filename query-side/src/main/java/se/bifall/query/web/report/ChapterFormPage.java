package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.codes.ChapterQuestion;
import se.bifall.commands.AnswerCommand;
import se.bifall.commands.AnswerCommand.MarkAnswerReady;
import se.bifall.commands.AnswerCommand.ReopenAnswer;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.query.access.HeldForms;
import se.bifall.query.report.chapter5.Answer;
import se.bifall.query.report.chapter5.ChapterFacts;
import se.bifall.query.report.chapter5.ChapterFigures;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DecisionView;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FaultSummary;
import se.bifall.query.web.FormSender;
import se.bifall.query.web.PageWords;

/** {@code …/fraga/{number}}: an answer is written, marked as ready and opened again. */
@Controller
@Hidden
class ChapterFormPage {
    private final ChapterFive chapter;
    private final ChapterFigures figures;
    private final ChapterWords words;
    private final FormSender sender;

    ChapterFormPage(ChapterFive chapter, ChapterFigures figures, ChapterWords words, FormSender sender) {
        this.chapter = chapter;
        this.figures = figures;
        this.words = words;
        this.sender = sender;
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/fraga/{question}")
    String show(
            @PathVariable String reportYear,
            @PathVariable String question,
            Authentication authentication,
            HttpServletRequest request,
            Model model) {
        int year = ChapterAsked.year(reportYear);
        ChapterQuestion asked = ChapterAsked.question(question, year);
        MultiValueMap<String, String> values = HeldForms.take(request, authentication.getName())
                .map(HeldForms.Held::values)
                .orElseGet(() -> written(chapter.facts(year), asked));
        return form(year, asked, values, List.of(), DecisionView.fresh(), authentication, model);
    }

    private static MultiValueMap<String, String> written(ChapterFacts facts, ChapterQuestion question) {
        Answer answer = facts.answer(question);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        if (answer.contributed() != null) {
            values.set("contributed", answer.contributed().toString());
        }
        values.set("text", answer.text());
        answer.bases().forEach(basis -> values.add("bases", basis.name()));
        values.set("references", String.join("\n", answer.references()));
        values.set("restsOn", Integer.toString(facts.versionNumber(question)));
        return values;
    }

    @PostMapping("/rapporter/resultatredovisning/{reportYear}/fraga/{question}")
    Object write(
            @PathVariable String reportYear,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        int year = ChapterAsked.year(reportYear);
        ChapterQuestion asked = ChapterAsked.question(question, year);
        FormSender.Outcome outcome = send(WriteAnswer.class, year, asked, typed, authentication);
        if (outcome.stream() != null) {
            return done(WriteAnswer.class, year, asked, redirect);
        }
        response.setStatus(outcome.status().value());
        return form(year, asked, typed, outcome.faults(), outcome.commandId(), authentication, model);
    }

    @PostMapping("/rapporter/resultatredovisning/{reportYear}/fraga/{question}/klart")
    Object ready(
            @PathVariable String reportYear,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return mark(MarkAnswerReady.class, reportYear, question, typed, authentication, response, redirect, model);
    }

    @PostMapping("/rapporter/resultatredovisning/{reportYear}/fraga/{question}/oppna")
    Object reopen(
            @PathVariable String reportYear,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return mark(ReopenAnswer.class, reportYear, question, typed, authentication, response, redirect, model);
    }

    private Object mark(
            Class<? extends AnswerCommand> command,
            String reportYear,
            String number,
            MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        int year = ChapterAsked.year(reportYear);
        ChapterQuestion question = ChapterAsked.question(number, year);
        FormSender.Outcome outcome = send(command, year, question, typed, authentication);
        if (outcome.stream() != null) {
            return done(command, year, question, redirect);
        }
        response.setStatus(outcome.status().value());
        MultiValueMap<String, String> values = written(chapter.facts(year), question);
        values.set("reason", java.util.Objects.requireNonNullElse(typed.getFirst("reason"), ""));
        return form(year, question, values, outcome.faults(), outcome.commandId(), authentication, model);
    }

    private FormSender.Outcome send(
            Class<? extends AnswerCommand> command,
            int year,
            ChapterQuestion question,
            MultiValueMap<String, String> typed,
            Authentication authentication) {
        Asker asker = Asker.of(authentication);
        MultiValueMap<String, String> read = new LinkedMultiValueMap<>(typed);
        read.put("references", ChapterForm.lines(typed.getFirst("references")));
        read.remove("importedFrom");
        read.remove("otherBasis");
        return sender.send(command, "resultatredovisning:" + year, read, asker, (id, json) -> {
            json.put("reportYear", year).put("question", question.name());
            if (command == WriteAnswer.class) {
                json.set("references", ChapterForm.array(read.getOrDefault("references", List.of())));
            }
        });
    }

    private Object done(
            Class<? extends AnswerCommand> command, int year, ChapterQuestion question, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", PageWords.of(command) + " " + question.number());
        RedirectView done = new RedirectView(ChapterAsked.HOME + "/" + year + "#" + words.anchor(question));
        done.setStatusCode(HttpStatus.SEE_OTHER);
        return done;
    }

    private String form(
            int year,
            ChapterQuestion question,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            String commandId,
            Authentication authentication,
            Model model) {
        Asker asker = Asker.of(authentication);
        ChapterFacts facts = chapter.facts(year);
        ChapterForm form = ChapterForm.of(question, values, faults);
        model.addAttribute("year", year);
        model.addAttribute("question", question);
        model.addAttribute("address", ChapterAsked.HOME + "/" + year + "/fraga/" + question.number());
        model.addAttribute("form", form);
        model.addAttribute("summary", FaultSummary.of(faults, form.all()));
        model.addAttribute("commandId", commandId);
        model.addAttribute("now", facts.version(question).orElse(null));
        model.addAttribute("conflict", form.restsOn() != facts.versionNumber(question));
        model.addAttribute("version", facts.versionNumber(question));
        model.addAttribute("status", facts.status(question));
        model.addAttribute("history", ChapterHistory.of(facts, question));
        model.addAttribute("tables", figures.of(question, year, PageWords.wording()));
        model.addAttribute(
                "findings",
                chapter.findings(year).stream()
                        .filter(finding -> finding.question() == question)
                        .toList());
        model.addAttribute("words", words);
        model.addAttribute("mayWrite", asker.may(WriteAnswer.class));
        model.addAttribute("mayMark", asker.may(MarkAnswerReady.class));
        model.addAttribute("mayReopen", asker.may(ReopenAnswer.class));
        model.addAttribute("writtenBy", Asker.doneBy(WriteAnswer.class, PageWords.wording()));
        model.addAttribute("markedBy", Asker.doneBy(MarkAnswerReady.class, PageWords.wording()));
        return "chapter5-question";
    }
}
