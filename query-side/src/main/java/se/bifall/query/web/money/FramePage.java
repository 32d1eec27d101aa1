package se.bifall.query.web.money;

import io.swagger.v3.oas.annotations.Hidden;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.codes.FrameId;
import se.bifall.codes.Words;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.FrameCommand.IncreaseDecisionFrame;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.FactTable;
import se.bifall.query.projection.Standing;
import se.bifall.query.web.Asker;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FaultSummary;
import se.bifall.query.web.FormField;
import se.bifall.query.web.FormSender;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PointView;
import se.bifall.region.Dated;
import se.bifall.region.RegionProfile;

/** {@code /ram}: the decision frames and what has become of them, and the forms that set and raise one. */
@Controller
@Hidden
class FramePage {
    private final AsOf asOf;
    private final FactTable table;
    private final FormSender sender;
    private final RegionProfile region;
    private final Clock clock;

    FramePage(AsOf asOf, FactTable table, FormSender sender, RegionProfile region, Clock clock) {
        this.asOf = asOf;
        this.table = table;
        this.sender = sender;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/ram")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        PointAsked asked = PointAsked.of(parameters);
        List<String> unknown = parameters.keySet().stream()
                .filter(name -> !PointAsked.PARAMETERS.contains(name))
                .map(name -> "Parametern " + name + " finns inte.")
                .toList();
        List<String> wrong = unknown.isEmpty() ? asked.wrong() : unknown;
        model.addAttribute("wrong", wrong);
        model.addAttribute("point", PointView.of(asked.point(), today));
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "frames";
        }
        Standing standing = asOf.at(asked.point());
        model.addAttribute("lines", FrameTable.of(standing, region));
        model.addAttribute("unset", FrameTable.unset(standing));
        model.addAttribute("leftOut", standing.leftOut().size());
        model.addAttribute(
                "may", asked.point().isNow() && Asker.of(authentication).may(SetDecisionFrame.class));
        return "frames";
    }

    @GetMapping("/ram/ny")
    String set(Authentication authentication, Model model) {
        allowed(SetDecisionFrame.class, authentication);
        LocalDate today = LocalDate.now(clock);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("year", Integer.toString(today.getYear()));
        values.set("decidedOn", today.toString());
        return form(SetDecisionFrame.class, null, values, List.of(), fresh(), model);
    }

    @PostMapping("/ram/ny")
    Object set(
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        allowed(SetDecisionFrame.class, authentication);
        FormSender.Outcome outcome =
                sender.send(SetDecisionFrame.class, null, typed, Asker.of(authentication), (id, json) -> {
                    String frameId = json.path("purpose").asText("") + "-"
                            + json.path("year").asText("");
                    json.put("frameId", frameId.matches("[A-Za-z0-9][A-Za-z0-9-]{1,58}-[0-9]{4}") ? frameId : "OKAND");
                });
        return answer(SetDecisionFrame.class, null, typed, outcome, response, redirect, model);
    }

    @GetMapping("/ram/{frameId}/hoj")
    String raise(@PathVariable String frameId, Authentication authentication, Model model) {
        allowed(IncreaseDecisionFrame.class, authentication);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("decidedOn", LocalDate.now(clock).toString());
        return form(IncreaseDecisionFrame.class, known(frameId), values, List.of(), fresh(), model);
    }

    @PostMapping("/ram/{frameId}/hoj")
    Object raise(
            @PathVariable String frameId,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        allowed(IncreaseDecisionFrame.class, authentication);
        FrameFacts frame = known(frameId);
        FormSender.Outcome outcome = sender.send(
                IncreaseDecisionFrame.class,
                frame.frameId().value(),
                typed,
                Asker.of(authentication),
                (id, json) -> json.put("frameId", frame.frameId().value()));
        return answer(IncreaseDecisionFrame.class, frame, typed, outcome, response, redirect, model);
    }

    private Object answer(
            Class<? extends FrameCommand> command,
            @Nullable FrameFacts frame,
            MultiValueMap<String, String> typed,
            FormSender.Outcome outcome,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (outcome.stream() != null) {
            redirect.addFlashAttribute("done", PageWords.of(command));
            RedirectView done = new RedirectView("/ram");
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return done;
        }
        response.setStatus(outcome.status().value());
        return form(command, frame, typed, outcome.faults(), outcome.commandId(), model);
    }

    private String form(
            Class<? extends FrameCommand> command,
            @Nullable FrameFacts frame,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            String commandId,
            Model model) {
        List<FormField> fields =
                FrameForm.fields(command, values, faults, Dated.inForce(region.purposes(), LocalDate.now(clock)));
        model.addAttribute("verb", PageWords.of(command));
        model.addAttribute("frame", frame == null ? null : frame.frameId().value());
        model.addAttribute("amount", frame == null ? null : PageWords.kronor(frame.amount()));
        model.addAttribute("address", frame == null ? "/ram/ny" : "/ram/" + frame.frameId() + "/hoj");
        model.addAttribute("fields", fields);
        model.addAttribute("summary", FaultSummary.of(faults, fields));
        model.addAttribute("commandId", commandId);
        return "frame-form";
    }

    /** @throws PageRefused when there is no such frame that is set */
    private FrameFacts known(String frameId) {
        FrameFacts frame = frameId.matches("[A-Za-z0-9-]{1,64}") ? table.frame(new FrameId(frameId).value()) : null;
        if (frame == null || frame.year() == null) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Det finns ingen sådan ram.", "/ram");
        }
        return frame;
    }

    private static void allowed(Class<? extends FrameCommand> command, Authentication authentication) {
        Asker asker = Asker.of(authentication);
        if (!asker.may(command)) {
            throw new PageRefused(
                    HttpStatus.FORBIDDEN,
                    "”" + Words.of(command) + "” görs av " + Asker.doneBy(command) + ". Du är inloggad som "
                            + Labels.small(asker.roleWords()) + ".",
                    "/ram");
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
