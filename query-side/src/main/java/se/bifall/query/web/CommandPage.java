package se.bifall.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
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
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.query.access.HeldForms;

/** One page for every command about a case: the form, and what comes of it when it is sent. */
@Controller
class CommandPage {
    /** The button that shows every check of what is filled in, and sends nothing. */
    private static final String RECKON = "rakna";

    private final CaseReader cases;
    private final FormView view;
    private final FormSender sender;
    private final Clock clock;

    CommandPage(CaseReader cases, FormView view, FormSender sender, Clock clock) {
        this.cases = cases;
        this.view = view;
        this.sender = sender;
        this.clock = clock;
    }

    @GetMapping("/arenden/ny")
    String apply(
            @RequestParam MultiValueMap<String, String> asked,
            Authentication authentication,
            HttpServletRequest request,
            Model model) {
        Asker asker = Asker.of(authentication);
        return shown(application(asker), asked, asker, request, model);
    }

    @PostMapping("/arenden/ny")
    Object apply(
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseForm form = sender.keeping("ApplyForGrant", null, typed, asker, () -> application(asker));
        return send(form, typed, asker, model, response, redirect);
    }

    @GetMapping("/arenden/{caseId}/{name}")
    String show(
            @PathVariable String caseId,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked,
            Authentication authentication,
            HttpServletRequest request,
            Model model) {
        Asker asker = Asker.of(authentication);
        Class<? extends GrantCommand> command = command(name);
        CaseReader.Whole found = cases.whole(caseId);
        CaseActions.unlessPossible(command, found.facts(), asker);
        return shown(form(command, found, asker), asked, asker, request, model);
    }

    /** Fresh, or as it was typed when the session ended. */
    private String shown(
            CaseForm form, MultiValueMap<String, String> asked, Asker asker, HttpServletRequest request, Model model) {
        return HeldForms.take(request, form.user())
                .map(held -> view.again(form, held.values(), asker, model))
                .orElseGet(() -> view.fresh(form, asked, asker, model));
    }

    /** Asks only who sends it: whether it is possible now is decided where commands are, the same form sent twice included. */
    @PostMapping("/arenden/{caseId}/{name}")
    Object send(
            @PathVariable String caseId,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseForm form = sender.keeping(name, caseId, typed, asker, () -> {
            Class<? extends GrantCommand> command = command(name);
            CaseActions.unlessAllowed(command, asker, "/arenden/" + caseId);
            return form(command, cases.whole(caseId), asker);
        });
        return send(form, typed, asker, model, response, redirect);
    }

    private Object send(
            CaseForm form,
            MultiValueMap<String, String> typed,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (RECKON.equals(typed.getFirst("gor"))) {
            return view.unsent(form, typed, asker, model);
        }
        FormSender.Outcome outcome = sender.send(form, typed, asker);
        if (outcome.stream() != null) {
            redirect.addFlashAttribute("done", PageWords.of(form.command()));
            redirect.addFlashAttribute("doneCommand", form.command().getSimpleName());
            RedirectView done = new RedirectView("/arenden/" + outcome.stream());
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return done;
        }
        response.setStatus(outcome.status().value());
        return view.faulty(form, typed, outcome, asker, model);
    }

    private CaseForm application(Asker asker) {
        CaseActions.unlessAllowed(ApplyForGrant.class, asker, "/arenden");
        return new CaseForm(ApplyForGrant.class, null, new CaseHistory(List.of()), asker.name(), LocalDate.now(clock));
    }

    private CaseForm form(Class<? extends GrantCommand> command, CaseReader.Whole found, Asker asker) {
        return new CaseForm(command, found.facts(), found.history(), asker.name(), LocalDate.now(clock));
    }

    private static Class<? extends GrantCommand> command(String name) {
        var command = CommandCatalogue.named(name);
        if (command == null || !GrantCommand.class.isAssignableFrom(command)) {
            throw new PageRefused(
                    HttpStatus.NOT_FOUND, "Det finns inget som heter så att göra med ett ärende.", "/arenden");
        }
        return command.asSubclass(GrantCommand.class);
    }
}
