package se.bifall.query.web.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import se.bifall.codes.CommandId;
import se.bifall.codes.SubjectId;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonReader;
import se.bifall.persons.Persons;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.web.Asker;
import se.bifall.query.web.CaseActions;
import se.bifall.query.web.CaseForm;
import se.bifall.query.web.CaseReader;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FaultSummary;
import se.bifall.query.web.FormField;
import se.bifall.query.web.FormSender;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;

/** Contact persons and signatories of a case: who they are goes to the person store, that they are there to the case. */
@Controller
class ContactPage {
    private final CaseReader cases;
    private final Persons persons;
    private final PersonForm form;
    private final FormSender sender;
    private final Clock clock;

    ContactPage(CaseReader cases, Persons persons, PersonForm form, FormSender sender, Clock clock) {
        this.cases = cases;
        this.persons = persons;
        this.form = form;
        this.sender = sender;
        this.clock = clock;
    }

    @GetMapping("/arenden/{caseId}/NameContactPerson")
    String add(@PathVariable String caseId, Authentication authentication, Model model) {
        CaseFacts facts = cases.whole(caseId).facts();
        CaseActions.unlessPossible(NameContactPerson.class, facts, Asker.of(authentication));
        String commandId = UUID.randomUUID().toString();
        return page(facts, null, new LinkedMultiValueMap<>(), List.of(), commandId, model);
    }

    @PostMapping("/arenden/{caseId}/NameContactPerson")
    Object add(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseReader.Whole found = cases.whole(caseId);
        CaseActions.unlessAllowed(NameContactPerson.class, asker, "/arenden/" + caseId);
        CommandId id = new CommandId(Objects.requireNonNullElse(typed.getFirst("commandId"), ""));
        ObjectNode json = PersonForm.json(typed).objectNode();
        json.set("person", PersonForm.json(typed));
        json.put("contactRole", typed.getFirst("contactRole"));
        json.put("caseId", caseId);
        CaseForm about = new CaseForm(
                NameContactPerson.class, found.facts(), found.history(), asker.name(), LocalDate.now(clock));
        FormSender.Outcome outcome = sender.send(about.command(), caseId, json, id, null, asker, form::fault);
        if (outcome.stream() != null) {
            return done(caseId, PageWords.of(NameContactPerson.class), redirect);
        }
        response.setStatus(outcome.status().value());
        return page(found.facts(), null, typed, outcome.faults(), outcome.commandId(), model);
    }

    @GetMapping("/arenden/{caseId}/kontaktperson/{subject}")
    String edit(@PathVariable String caseId, @PathVariable String subject, Authentication authentication, Model model) {
        Asker asker = Asker.of(authentication);
        CaseFacts facts = cases.whole(caseId).facts();
        SubjectId id = contact(facts, subject, asker);
        if (persons.read(id, asker.name()) instanceof Known.Person person) {
            return page(facts, id, PersonForm.typed(person.data()), List.of(), "", model);
        }
        throw gone(caseId);
    }

    @PostMapping("/arenden/{caseId}/kontaktperson/{subject}")
    Object edit(
            @PathVariable String caseId,
            @PathVariable String subject,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseFacts facts = cases.whole(caseId).facts();
        SubjectId id = contact(facts, subject, asker);
        var read = PersonReader.read(PersonForm.json(typed), "person.", LocalDate.now(clock));
        PersonData data = read.value();
        if (data == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(
                    facts, id, typed, read.errors().stream().map(form::fault).toList(), "", model);
        }
        List<Fault> faults = PersonForm.faults(persons.correct(id, data, asker.name()));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(facts, id, typed, faults, "", model);
        }
        return done(caseId, "Personuppgifterna är rättade", redirect);
    }

    private static SubjectId contact(CaseFacts facts, String subject, Asker asker) {
        CaseActions.unlessAllowed(NameContactPerson.class, asker, "/arenden/" + facts.caseId());
        return facts.contacts().stream()
                .map(CaseFacts.Contact::subject)
                .filter(known -> known.value().equals(subject))
                .findFirst()
                .orElseThrow(() -> new PageRefused(
                        HttpStatus.NOT_FOUND,
                        "Personen är inte kontaktperson eller firmatecknare i ärendet.",
                        "/arenden/" + facts.caseId()));
    }

    private static PageRefused gone(String caseId) {
        return new PageRefused(HttpStatus.CONFLICT, "Personens uppgifter är gallrade.", "/arenden/" + caseId);
    }

    private static RedirectView done(String caseId, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", what);
        RedirectView done = new RedirectView("/arenden/" + caseId);
        done.setStatusCode(HttpStatus.SEE_OTHER);
        return done;
    }

    private String page(
            CaseFacts facts,
            @org.jspecify.annotations.Nullable SubjectId subject,
            MultiValueMap<String, String> typed,
            List<Fault> faults,
            String commandId,
            Model model) {
        List<FormField> fields = new java.util.ArrayList<>();
        if (subject == null) {
            fields.add(form.role(typed, faults));
        }
        fields.addAll(form.person(typed, faults));
        model.addAttribute("facts", facts);
        model.addAttribute("subject", subject);
        model.addAttribute("fields", fields);
        model.addAttribute("summary", FaultSummary.of(faults, fields));
        model.addAttribute("commandId", commandId);
        return "contact";
    }
}
