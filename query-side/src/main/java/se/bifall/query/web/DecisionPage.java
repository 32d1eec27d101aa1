package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import se.bifall.codes.Kronor;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.Role;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.DismissApplication;
import se.bifall.commands.GrantCommand.RejectGrant;
import se.bifall.events.GrantEvent.DecisionProposed;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/**
 * {@code /arenden/{caseId}/beslut}: the decision that ends the preparation. Every check is shown before, with what the
 * decision changes; the button says what it does, and does nothing else than it said.
 */
@Controller
class DecisionPage {
    private final CaseReader cases;
    private final CaseView.Maker views;
    private final Choices choices;
    private final RegionProfile region;
    private final DecisionDraft.Judge judge;
    private final FormSender sender;
    private final DraftView.Maker drafts;
    private final Clock clock;

    DecisionPage(
            CaseReader cases,
            CaseView.Maker views,
            Choices choices,
            RegionProfile region,
            DecisionDraft.Judge judge,
            FormSender sender,
            DraftView.Maker drafts,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.choices = choices;
        this.region = region;
        this.judge = judge;
        this.sender = sender;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param sammantrade the sitting that the secretary records from, with its paragraph */
    @GetMapping("/arenden/{caseId}/beslut")
    String show(
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String utfall,
            @RequestParam(required = false) @Nullable String sammantrade,
            @RequestParam(required = false) @Nullable String paragraf,
            Authentication authentication,
            Model model) {
        Asker asker = Asker.of(authentication);
        CaseReader.Whole found = cases.whole(caseId);
        ProposedOutcome outcome = outcome(utfall, found);
        CaseForm form = form(outcome, found, asker);
        CaseActions.unlessPossible(form.command(), found.facts(), asker);
        MultiValueMap<String, String> values = Prefill.of(form, region, choices, new LinkedMultiValueMap<>());
        if (isSecretary(asker)) {
            values.set(
                    "decision.decidedBy",
                    region.board(LocalDate.now(clock)).code().value());
        }
        if (sammantrade != null) {
            values.set("decision.sittingOn", sammantrade);
            values.set("decision.decidedOn", sammantrade);
            values.set("inForceFrom", sammantrade);
        }
        if (paragraf != null) {
            values.set("decision.sittingParagraph", paragraf);
        }
        String version = Long.toString(found.facts().version());
        return page(outcome, form, values, List.of(), asker, DecisionView.fresh(), version, false, model);
    }

    /** Reckons anew, or decides; an amount that is not the one the button said is shown again before it is granted. */
    @PostMapping("/arenden/{caseId}/beslut")
    Object send(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseReader.Whole found = cases.whole(caseId);
        ProposedOutcome outcome = outcome(typed.getFirst("utfall"), found);
        CaseForm form = form(outcome, found, asker);
        CaseActions.unlessAllowed(form.command(), asker, form.back());
        String version = Objects.requireNonNullElse(typed.getFirst("expectedVersion"), "");
        String id = Objects.requireNonNullElse(typed.getFirst("commandId"), "");
        boolean reckon = "rakna".equals(typed.getFirst("gor"));
        DecisionDraft draft = judge.of(form, typed, asker);
        Kronor now = draft.faults().isEmpty() ? draft.amount() : Kronor.ZERO;
        boolean changed = !reckon && !Long.toString(now.amount()).equals(typed.getFirst("visat")) && !now.isZero();
        if (reckon || changed) {
            return page(outcome, form, typed, List.of(), asker, id, version, changed, model);
        }
        FormSender.Outcome sent = sender.send(form, typed, asker);
        if (sent.stream() != null) {
            redirect.addFlashAttribute("done", PageWords.of(form.command()));
            redirect.addFlashAttribute("doneSitting", typed.getFirst("decision.sittingOn"));
            RedirectView done = new RedirectView(form.back());
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return done;
        }
        response.setStatus(sent.status().value());
        model.addAttribute("conflict", sent.isOvertaken());
        String next = sent.isOvertaken() ? Long.toString(found.facts().version()) : version;
        return page(outcome, form, typed, sent.faults(), asker, sent.commandId(), next, false, model);
    }

    private String page(
            ProposedOutcome outcome,
            CaseForm form,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            Asker asker,
            String commandId,
            String version,
            boolean changed,
            Model model) {
        CaseFacts facts = Objects.requireNonNull(form.facts());
        DecisionDraft draft = judge.of(form, values, asker);
        boolean saidByTheChecks = faults.isEmpty() && draft.checked() != null;
        List<Fault> shown = saidByTheChecks ? List.of() : faults.isEmpty() ? draft.faults() : faults;
        List<FormField> fields = FormShape.of(form, choices, values, CaseHelp.of(form, region, values), shown);
        DecisionView view = new DecisionView(
                outcome,
                isSecretary(asker),
                fields,
                FaultSummary.of(shown, fields),
                drafts.of(draft, fields, form.back(), asker).without(shown),
                draft.amount().amount(),
                changed,
                commandId,
                version);
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("facts", facts);
        model.addAttribute("c", views.of(facts, form.history(), form.today()));
        model.addAttribute("outcomes", possible(facts, asker));
        return "decision";
    }

    private static List<ProposedOutcome> possible(CaseFacts facts, Asker asker) {
        return List.of(ProposedOutcome.values()).stream()
                .filter(outcome -> asker.may(command(outcome))
                        && se.bifall.commands.Lifecycle.takes(facts.phase(), command(outcome)))
                .toList();
    }

    private static boolean isSecretary(Asker asker) {
        return asker.roles().contains(Role.NAMNDSEKRETERARE) && !asker.roles().contains(Role.BESLUTSFATTARE);
    }

    /** As asked for, or as proposed; without a proposal an application can only be dismissed. */
    private static ProposedOutcome outcome(@Nullable String asked, CaseReader.Whole found) {
        if (asked == null || asked.isEmpty()) {
            return found.history()
                    .last(DecisionProposed.class)
                    .map(DecisionProposed::outcome)
                    .orElse(ProposedOutcome.DISMISS);
        }
        return List.of(ProposedOutcome.values()).stream()
                .filter(outcome -> outcome.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new PageRefused(
                        HttpStatus.BAD_REQUEST,
                        "Utfallet ska vara APPROVE, REJECT eller DISMISS.",
                        "/arenden/" + found.facts().caseId()));
    }

    private static Class<? extends GrantCommand> command(ProposedOutcome outcome) {
        return switch (outcome) {
            case APPROVE -> ApproveGrant.class;
            case REJECT -> RejectGrant.class;
            case DISMISS -> DismissApplication.class;
        };
    }

    private CaseForm form(ProposedOutcome outcome, CaseReader.Whole found, Asker asker) {
        return new CaseForm(command(outcome), found.facts(), found.history(), asker.name(), LocalDate.now(clock));
    }
}
