package se.bifall.query.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.DecidePayment;
import se.bifall.documents.Documents;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/** What the template of a form needs, fresh or with faults. */
@Component
class FormView {
    private final RegionProfile region;
    private final Choices choices;
    private final CaseView.Maker cases;
    private final Documents documents;
    private final DecisionDraft.Judge judge;
    private final DraftView.Maker drafts;

    FormView(
            RegionProfile region,
            Choices choices,
            CaseView.Maker cases,
            Documents documents,
            DecisionDraft.Judge judge,
            DraftView.Maker drafts) {
        this.judge = judge;
        this.drafts = drafts;
        this.region = region;
        this.choices = choices;
        this.cases = cases;
        this.documents = documents;
    }

    /** With an id of its own, so that the form has one effect however many times it is sent. */
    String fresh(CaseForm form, MultiValueMap<String, String> asked, Asker asker, Model model) {
        CaseFacts facts = form.facts();
        String version = facts == null ? null : Long.toString(facts.version());
        MultiValueMap<String, String> values = Prefill.of(form, region, choices, asked);
        return page(form, values, List.of(), UUID.randomUUID().toString(), version, asker, model);
    }

    /** With what was typed before the session ended; nothing of it has been sent. */
    String again(CaseForm form, MultiValueMap<String, String> typed, Asker asker, Model model) {
        model.addAttribute("again", true);
        return unsent(form, typed, asker, model);
    }

    /** With what is typed so far and every check of it; nothing of it has been sent. */
    String unsent(CaseForm form, MultiValueMap<String, String> typed, Asker asker, Model model) {
        String id = Objects.requireNonNullElseGet(
                typed.getFirst("commandId"), () -> UUID.randomUUID().toString());
        return page(form, typed, List.of(), id, typed.getFirst("expectedVersion"), asker, model);
    }

    /** With what was typed, and what is wrong with it. Whoever is told that the case has changed may send it again. */
    String faulty(
            CaseForm form, MultiValueMap<String, String> typed, FormSender.Outcome outcome, Asker asker, Model model) {
        model.addAttribute("conflict", outcome.isOvertaken());
        CaseFacts facts = form.facts();
        String version = outcome.isOvertaken() && facts != null
                ? Long.toString(facts.version())
                : typed.getFirst("expectedVersion");
        return page(form, typed, outcome.faults(), outcome.commandId(), version, asker, model);
    }

    private String page(
            CaseForm form,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            String commandId,
            @Nullable String expectedVersion,
            Asker asker,
            Model model) {
        Map<String, String> help = new HashMap<>(RegionHelp.of(region, form.today()));
        help.putAll(CaseHelp.of(form, region, values));
        List<FormField> fields = FormShape.of(form, choices, values, help, faults);
        CaseFacts facts = form.facts();
        if (facts != null) {
            model.addAttribute("warnings", CaseWarnings.of(form, facts, region));
            model.addAttribute("c", cases.of(facts, form.history(), form.today()));
        }
        if (facts != null && form.command() == DecidePayment.class) {
            model.addAttribute("vouchers", DocumentRow.of(facts, form.history(), documents, asker));
        }
        if (facts != null && GrantCommand.Deciding.class.isAssignableFrom(form.command())) {
            model.addAttribute("draft", drafts.of(judge.of(form, values, asker), fields, form.back(), asker));
        }
        model.addAttribute("form", form);
        model.addAttribute("verb", PageWords.of(form.command()));
        model.addAttribute("fields", fields);
        model.addAttribute("summary", FaultSummary.of(faults, fields));
        model.addAttribute("commandId", commandId);
        model.addAttribute("expectedVersion", expectedVersion);
        return "command";
    }
}
