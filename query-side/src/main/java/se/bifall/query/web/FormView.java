package se.bifall.query.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/** What the template of a form needs, fresh or with faults. */
@Component
class FormView {
    private final RegionProfile region;
    private final Choices choices;
    private final CaseView.Maker cases;

    FormView(RegionProfile region, Choices choices, CaseView.Maker cases) {
        this.region = region;
        this.choices = choices;
        this.cases = cases;
    }

    /** With an id of its own, so that the form has one effect however many times it is sent. */
    String fresh(CaseForm form, MultiValueMap<String, String> asked, Model model) {
        CaseFacts facts = form.facts();
        String version = facts == null ? null : Long.toString(facts.version());
        MultiValueMap<String, String> values = Prefill.of(form, region, choices, asked);
        return page(form, values, List.of(), UUID.randomUUID().toString(), version, model);
    }

    /** With what was typed, and what is wrong with it. */
    String faulty(CaseForm form, MultiValueMap<String, String> typed, FormSender.Outcome outcome, Model model) {
        model.addAttribute("conflict", outcome.status() == HttpStatus.CONFLICT);
        return page(form, typed, outcome.faults(), outcome.commandId(), typed.getFirst("expectedVersion"), model);
    }

    private String page(
            CaseForm form,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            String commandId,
            @Nullable String expectedVersion,
            Model model) {
        Map<String, String> help = new HashMap<>(RegionHelp.of(region, form.today()));
        help.putAll(CaseHelp.of(form, region, values));
        List<FormField> fields = FormShape.of(form, choices, values, help, faults);
        CaseFacts facts = form.facts();
        if (facts != null) {
            model.addAttribute("c", cases.of(facts, form.history(), form.today()));
        }
        model.addAttribute("form", form);
        model.addAttribute("verb", Words.of(form.command()));
        model.addAttribute("fields", fields);
        model.addAttribute("summary", FaultSummary.of(faults, fields));
        model.addAttribute("commandId", commandId);
        model.addAttribute("expectedVersion", expectedVersion);
        return "command";
    }
}
