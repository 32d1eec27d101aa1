package se.bifall.query.web.board;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.PutOnAgenda;
import se.bifall.commands.GrantCommand.ReportDecision;
import se.bifall.commands.GrantCommand.TakeOffAgenda;
import se.bifall.commands.SittingCommand.AdjustMinutes;
import se.bifall.commands.SittingCommand.PlanSitting;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Asker;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;

/** What is done from the pages of the nämnd; each button sends commands and leads back to the page with the answer. */
@Controller
class BoardActions {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Commands commands;
    private final FactTable table;
    private final SittingView.Maker views;

    BoardActions(Commands commands, FactTable table, SittingView.Maker views) {
        this.commands = commands;
        this.table = table;
        this.views = views;
    }

    @PostMapping("/namnd")
    RedirectView plan(
            @RequestParam String dag,
            @RequestParam String commandId,
            Authentication authentication,
            RedirectAttributes answer) {
        LocalDate on = day(dag, "/namnd");
        boolean done = send(new PlanSitting(on), commandId, authentication, answer);
        return back(done ? "/namnd/" + on : "/namnd");
    }

    /** Each case by a command of its own; the first that is refused ends it, and says why. */
    @PostMapping("/namnd/{day}/arende")
    RedirectView put(
            @PathVariable String day,
            @RequestParam(required = false) @Nullable List<String> caseId,
            @RequestParam String commandId,
            Authentication authentication,
            RedirectAttributes answer) {
        LocalDate on = day(day, "/namnd");
        if (caseId == null) {
            answer.addFlashAttribute("refused", "Markera minst ett ärende att sätta upp på dagordningen.");
            return back("/namnd/" + on);
        }
        int sent = 0;
        for (String id : caseId) {
            if (!send(new PutOnAgenda(new CaseId(id), on), commandId + "-" + sent++, authentication, answer)) {
                break;
            }
        }
        return back("/namnd/" + on);
    }

    @PostMapping("/namnd/{day}/bort")
    RedirectView takeOff(
            @PathVariable String day,
            @RequestParam String caseId,
            @RequestParam String reason,
            @RequestParam String commandId,
            Authentication authentication,
            RedirectAttributes answer) {
        LocalDate on = day(day, "/namnd");
        if (reason.isBlank() || reason.length() > 4_000) {
            answer.addFlashAttribute("refused", "Ange skälet till att ärendet tas bort, högst 4 000 tecken.");
        } else {
            send(new TakeOffAgenda(new CaseId(caseId), reason.strip()), commandId, authentication, answer);
        }
        return back("/namnd/" + on);
    }

    @PostMapping("/namnd/{day}/justering")
    RedirectView adjust(
            @PathVariable String day,
            @RequestParam String justerat,
            @RequestParam String anslaget,
            @RequestParam String commandId,
            Authentication authentication,
            RedirectAttributes answer) {
        LocalDate on = day(day, "/namnd");
        LocalDate posted = anslaget.isBlank() ? null : day(anslaget, "/namnd/" + on);
        send(new AdjustMinutes(on, day(justerat, "/namnd/" + on), posted), commandId, authentication, answer);
        return back("/namnd/" + on);
    }

    /**
     * Reports what the page showed. Each decision is reported by a command of its own, with an id that follows from the
     * decision: a press that is cut off, or made twice, reports each of them once.
     */
    @PostMapping("/namnd/{day}/anmalan")
    RedirectView report(
            @PathVariable String day,
            @RequestParam String paragraf,
            @RequestParam(required = false) @Nullable List<String> beslut,
            Authentication authentication,
            RedirectAttributes answer) {
        LocalDate on = day(day, "/namnd");
        int done = 0;
        List<Accepted> seen = new ArrayList<>();
        for (SittingView.Delegated one : views.of(on).unreported().first()) {
            String key = one.facts().caseId() + ":" + one.made().number();
            if (beslut == null || !beslut.contains(key)) {
                continue;
            }
            ReportDecision command =
                    new ReportDecision(one.facts().caseId(), one.made().number(), on, paragraf.strip());
            switch (commands.send(request(command, "anmalan:" + key, authentication))) {
                case Accepted accepted -> {
                    done++;
                    seen.add(accepted);
                }
                case Refused refused -> {
                    answer.addFlashAttribute("refused", refused.detail());
                    await(seen);
                    return back("/namnd/" + on);
                }
            }
        }
        await(seen);
        answer.addFlashAttribute("reportedNow", done);
        return back("/namnd/" + on);
    }

    private boolean send(
            BifallCommand command, String commandId, Authentication authentication, RedirectAttributes answer) {
        return switch (commands.send(request(command, commandId, authentication))) {
            case Accepted accepted -> {
                await(List.of(accepted));
                answer.addFlashAttribute("done", PageWords.of(command.getClass()));
                yield true;
            }
            case Refused refused -> {
                answer.addFlashAttribute("refused", refused.detail());
                yield false;
            }
        };
    }

    private static CommandRequest request(BifallCommand command, String commandId, Authentication authentication) {
        Asker asker = Asker.of(authentication);
        return new CommandRequest(new CommandId(commandId), null, asker.name(), asker.roles(), command);
    }

    private void await(List<Accepted> accepted) {
        try {
            for (Accepted one : accepted) {
                table.awaitVersion(one.stream(), one.version(), PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static LocalDate day(String typed, String back) {
        Supplier<PageRefused> refused = () -> new PageRefused(
                HttpStatus.BAD_REQUEST, "Dagen ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.", back);
        LocalDate day = BoardPage.parsed(typed);
        if (day == null || day.getYear() < 1990 || day.getYear() > 2100) {
            throw refused.get();
        }
        return Objects.requireNonNull(day);
    }

    private static RedirectView back(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
