package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.bifall.codes.Words;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/** One page for every command about a case: the form, and what comes of it when it is sent. */
@Controller
class CommandPage {
    private final CaseReader cases;
    private final RegionProfile region;
    private final Choices choices;
    private final FormSender sender;
    private final CaseView.Maker views;
    private final Clock clock;

    CommandPage(
            CaseReader cases,
            RegionProfile region,
            Choices choices,
            FormSender sender,
            CaseView.Maker views,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.region = region;
        this.choices = choices;
        this.sender = sender;
        this.clock = clock;
    }

    @GetMapping("/arenden/ny")
    String apply(@RequestParam MultiValueMap<String, String> asked, Authentication authentication, Model model) {
        Asker asker = Asker.of(authentication);
        CaseActions.unlessAllowed(ApplyForGrant.class, asker, "/arenden");
        return fresh(form(ApplyForGrant.class, null, new CaseHistory(List.of()), asker), asked, model);
    }

    @GetMapping("/arenden/{caseId}/{name}")
    String show(
            @PathVariable String caseId,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked,
            Authentication authentication,
            Model model) {
        Class<? extends GrantCommand> command = command(name);
        CaseFacts facts = cases.whole(caseId);
        Asker asker = Asker.of(authentication);
        CaseActions.unlessPossible(command, facts, asker);
        return fresh(form(command, facts, cases.find(caseId).history(), asker), asked, model);
    }

    @PostMapping("/arenden/ny")
    Object apply(
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseActions.unlessAllowed(ApplyForGrant.class, asker, "/arenden");
        CaseForm form = form(ApplyForGrant.class, null, new CaseHistory(List.of()), asker);
        return send(form, typed, asker, model, response, redirect);
    }

    @PostMapping("/arenden/{caseId}/{name}")
    Object send(
            @PathVariable String caseId,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Class<? extends GrantCommand> command = command(name);
        CaseFacts facts = cases.whole(caseId);
        Asker asker = Asker.of(authentication);
        CaseActions.unlessAllowed(command, asker, "/arenden/" + caseId);
        CaseForm form = form(command, facts, cases.find(caseId).history(), asker);
        return send(form, typed, asker, model, response, redirect);
    }

    private Object send(
            CaseForm form,
            MultiValueMap<String, String> typed,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormSender.Outcome outcome = sender.send(form, typed, asker);
        if (outcome.stream() != null) {
            redirect.addFlashAttribute("done", Words.of(form.command()));
            RedirectView view = new RedirectView("/arenden/" + outcome.stream());
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        }
        response.setStatus(outcome.status().value());
        model.addAttribute("conflict", outcome.status() == HttpStatus.CONFLICT);
        return page(form, typed, outcome.faults(), outcome.commandId(), typed.getFirst("expectedVersion"), model);
    }

    private String fresh(CaseForm form, MultiValueMap<String, String> asked, Model model) {
        CaseFacts facts = form.facts();
        return page(
                form,
                Prefill.of(form, region, choices, asked),
                List.of(),
                UUID.randomUUID().toString(),
                facts == null ? null : Long.toString(facts.version()),
                model);
    }

    private String page(
            CaseForm form,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            String commandId,
            @Nullable String expectedVersion,
            Model model) {
        List<FormField> fields = FormShape.of(form, choices, values, CaseHelp.of(form, region, values), faults);
        CaseFacts facts = form.facts();
        if (facts != null) {
            model.addAttribute("c", views.of(facts, form.history(), form.today()));
        }
        model.addAttribute("form", form);
        model.addAttribute("verb", Words.of(form.command()));
        model.addAttribute("fields", fields);
        model.addAttribute("summary", FaultSummary.of(faults, fields));
        model.addAttribute("commandId", commandId);
        model.addAttribute("expectedVersion", expectedVersion);
        return "command";
    }

    private CaseForm form(
            Class<? extends GrantCommand> command, @Nullable CaseFacts facts, CaseHistory history, Asker asker) {
        return new CaseForm(command, facts, history, asker.name(), LocalDate.now(clock));
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
