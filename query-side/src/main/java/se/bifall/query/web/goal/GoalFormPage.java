package se.bifall.query.web.goal;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import se.bifall.codes.InvalidValue;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.commands.GoalCommand;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalCommand.CorrectIndicatorOutcome;
import se.bifall.commands.GoalCommand.ReportActivityStatus;
import se.bifall.commands.GoalCommand.ReportIndicatorOutcome;
import se.bifall.query.goal.GoalBoard;
import se.bifall.query.goal.Standing;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DecisionView;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FaultSummary;
import se.bifall.query.web.FormField;
import se.bifall.query.web.FormSender;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.region.RegionProfile;

/** The forms of a sub-goal: {@code utfall}, {@code rattelse}, {@code aktivitet} and {@code bedomning}. */
@Controller
@Hidden
class GoalFormPage {
    private static final Map<String, Class<? extends GoalCommand>> FORMS = Map.of(
            "utfall", ReportIndicatorOutcome.class,
            "rattelse", CorrectIndicatorOutcome.class,
            "aktivitet", ReportActivityStatus.class,
            "bedomning", AssessSubGoal.class);

    private final GoalBoard board;
    private final GoalWords words;
    private final FormSender sender;
    private final RegionProfile region;
    private final Clock clock;

    GoalFormPage(GoalBoard board, GoalWords words, FormSender sender, RegionProfile region, Clock clock) {
        this.board = board;
        this.words = words;
        this.sender = sender;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/mal/{id}/{form}")
    String empty(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> asked,
            Authentication authentication,
            Model model) {
        Class<? extends GoalCommand> command = command(form, id, authentication);
        Standing standing = standing(id, asked.getFirst("tertial"));
        LocalDate today = LocalDate.now(clock);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("tertial", standing.tertial().name());
        List.of("indicator", "activity")
                .forEach(name -> Optional.ofNullable(asked.getFirst(name)).ifPresent(value -> values.set(name, value)));
        List.of("reportedOn", "correctedOn", "decidedOn").forEach(name -> values.set(name, today.toString()));
        values.set("decidedBy", region.board(today).code().value());
        Optional.ofNullable(standing.proposal().fulfilment())
                .ifPresent(proposal -> values.set("assessment", proposal.name()));
        return form(command, form, standing, values, List.of(), DecisionView.fresh(), authentication, model);
    }

    @PostMapping("/mal/{id}/{form}")
    Object send(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Class<? extends GoalCommand> command = command(form, id, authentication);
        Standing standing = standing(id, typed.getFirst("tertial"));
        FormSender.Outcome outcome = sender.send(
                command,
                standing.id().value(),
                typed,
                Asker.of(authentication),
                (commandId, json) -> json.put("subGoalId", standing.id().value()));
        if (outcome.stream() != null) {
            redirect.addFlashAttribute("done", PageWords.of(command));
            RedirectView done = new RedirectView("/mal/" + standing.id() + "?tertial=" + standing.tertial());
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return done;
        }
        response.setStatus(outcome.status().value());
        return form(command, form, standing, typed, outcome.faults(), outcome.commandId(), authentication, model);
    }

    private String form(
            Class<? extends GoalCommand> command,
            String form,
            Standing standing,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            String commandId,
            Authentication authentication,
            Model model) {
        List<FormField> fields = new GoalForm(
                        standing,
                        region.board(LocalDate.now(clock)),
                        Asker.of(authentication).name(),
                        words)
                .fields(command, values, faults);
        model.addAttribute("verb", PageWords.of(command));
        model.addAttribute("s", standing);
        model.addAttribute("assesses", command == AssessSubGoal.class);
        model.addAttribute("words", words);
        model.addAttribute("address", "/mal/" + standing.id() + "/" + form);
        model.addAttribute("fields", fields);
        model.addAttribute("summary", FaultSummary.of(faults, fields));
        model.addAttribute("commandId", commandId);
        return "goal-form";
    }

    /** The sub-goal as it stands for the tertial that is typed; for the current one while none is. */
    private Standing standing(String id, @Nullable String typed) {
        try {
            SubGoalId subGoal = new SubGoalId(id);
            Tertial tertial =
                    GoalAsked.tertial(typed, new java.util.ArrayList<>()).orElse(board.current(subGoal.year()));
            return board.of(subGoal, tertial).orElseThrow(() -> GoalPage.unknown(id));
        } catch (InvalidValue e) {
            throw GoalPage.unknown(id);
        }
    }

    private static Class<? extends GoalCommand> command(String form, String id, Authentication authentication) {
        Class<? extends GoalCommand> command = FORMS.get(form);
        if (command == null) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Det finns inget sådant formulär.", "/mal");
        }
        Asker asker = Asker.of(authentication);
        if (!asker.may(command)) {
            throw new PageRefused(
                    HttpStatus.FORBIDDEN,
                    "”" + PageWords.of(command) + "” görs av " + Asker.doneBy(command) + ". Du är inloggad som "
                            + Labels.small(asker.roleWords()) + ".",
                    "/mal/" + id);
        }
        return Objects.requireNonNull(command);
    }
}
