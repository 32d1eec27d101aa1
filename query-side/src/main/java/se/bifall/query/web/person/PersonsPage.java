package se.bifall.query.web.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.codes.SubjectId;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.InputReader;
import se.bifall.commands.SubjectCommand;
import se.bifall.commands.SubjectCommand.AnswerErasureRequest;
import se.bifall.commands.SubjectCommand.CarryOutDisposal;
import se.bifall.commands.SubjectCommand.DecideDisposal;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonReader;
import se.bifall.persons.Persons;
import se.bifall.query.web.Asker;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FaultSummary;
import se.bifall.query.web.FormField;
import se.bifall.query.web.FormReader;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PersonNames;

/** {@code /personer}: who is in the person store, what is kept of them, and how it is put right or disposed of. */
@Controller
class PersonsPage {
    private static final Map<String, Class<? extends SubjectCommand>> COMMANDS = Map.of(
            "DecideDisposal", DecideDisposal.class,
            "CarryOutDisposal", CarryOutDisposal.class,
            "AnswerErasureRequest", AnswerErasureRequest.class);
    private final Persons persons;
    private final PersonExtract extracts;
    private final PersonForm form;
    private final Commands commands;
    private final Clock clock;

    PersonsPage(Persons persons, PersonExtract extracts, PersonForm form, Commands commands, Clock clock) {
        this.persons = persons;
        this.extracts = extracts;
        this.form = form;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/personer")
    String start(Authentication authentication, Model model) {
        administrator(authentication);
        return "persons";
    }

    /** By POST, so that no name and no number stands in an address. */
    @PostMapping("/personer")
    String search(@RequestParam String q, Authentication authentication, Model model) {
        Asker asker = administrator(authentication);
        model.addAttribute("q", q);
        model.addAttribute("found", persons.search(q, asker.name()));
        return "persons";
    }

    @PostMapping("/personer/tjansteperson")
    Object officer(
            @RequestParam String officer,
            @RequestParam String name,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = administrator(authentication);
        ObjectNode json = PersonForm.json(new LinkedMultiValueMap<>()).put("name", name);
        var read = PersonReader.read(json, "person.", LocalDate.now(clock));
        PersonData data = read.value();
        List<Fault> faults =
                new ArrayList<>(read.errors().stream().map(form::fault).toList());
        OfficerId id = officerId(officer, faults);
        if (data == null || id == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("officerFaults", faults);
            model.addAttribute("officer", officer);
            model.addAttribute("name", name);
            return "persons";
        }
        persons.nameOfficer(id, data.name(), asker.name());
        redirect.addFlashAttribute("done", "tjansteperson");
        return seeOther("/personer");
    }

    private static @Nullable OfficerId officerId(String typed, List<Fault> faults) {
        try {
            return new OfficerId(typed.strip());
        } catch (InvalidValue e) {
            faults.add(new Fault("officer", "Användarnamn " + e.getMessage()));
            return null;
        }
    }

    @GetMapping("/personer/{subject}")
    String show(@PathVariable String subject, Authentication authentication, Model model) {
        Asker asker = reader(authentication);
        return page(subject(subject), asker, null, new LinkedMultiValueMap<>(), List.of(), model);
    }

    @PostMapping("/personer/{subject}/ratta")
    Object correct(
            @PathVariable String subject,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = administrator(authentication);
        SubjectId id = subject(subject);
        var read = PersonReader.read(PersonForm.json(typed), "person.", LocalDate.now(clock));
        PersonData data = read.value();
        if (data == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            List<Fault> faults = read.errors().stream().map(form::fault).toList();
            return page(id, asker, "ratta", typed, faults, model);
        }
        List<Fault> faults = PersonForm.faults(persons.correct(id, data, asker.name()));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, asker, "ratta", typed, faults, model);
        }
        redirect.addFlashAttribute("done", "rattad");
        return seeOther("/personer/" + subject);
    }

    @PostMapping("/personer/{subject}/{name}")
    Object send(
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = reader(authentication);
        SubjectId id = subject(subject);
        Class<? extends SubjectCommand> type = COMMANDS.get(name);
        if (type == null) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Det finns inget sådant att göra med en person.", "/personer");
        }
        ObjectNode json = FormReader.read(type, typed);
        json.put("subject", subject);
        InputReader.Read<? extends SubjectCommand> read = InputReader.read(type, json);
        SubjectCommand command = read.value();
        List<Fault> faults = read.errors().stream().map(Fault::of).toList();
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (command != null) {
            CommandId commandId = new CommandId(Objects.requireNonNullElse(typed.getFirst("commandId"), ""));
            if (!(commands.send(new CommandRequest(commandId, null, asker.name(), asker.roles(), command))
                    instanceof Refused refused)) {
                redirect.addFlashAttribute("done", name);
                return seeOther("/personer/" + subject);
            }
            faults = List.of(Fault.of(refused));
            status = HttpStatus.valueOf(refused.reason().status());
        }
        response.setStatus(status.value());
        return page(id, asker, name, typed, faults, model);
    }

    private String page(
            SubjectId subject,
            Asker asker,
            @Nullable String sent,
            MultiValueMap<String, String> typed,
            List<Fault> faults,
            Model model) {
        PersonExtract.Extract extract = extracts.of(subject, asker.name());
        if (extract.known() instanceof Known.Missing) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Personen finns inte i personregistret.", "/personer");
        }
        LocalDate today = LocalDate.now(clock);
        List<FormField> all = new ArrayList<>();
        if (extract.known() instanceof Known.Person person) {
            boolean mine = "ratta".equals(sent);
            List<FormField> fields =
                    form.person(mine ? typed : PersonForm.typed(person.data()), mine ? faults : List.of());
            model.addAttribute("person", person);
            model.addAttribute("personFields", asker.isAdministrator() ? fields : List.of());
            all.addAll(fields);
        }
        COMMANDS.forEach((name, type) -> {
            if (!asker.may(type)) {
                return;
            }
            boolean mine = name.equals(sent);
            List<FormField> fields =
                    form.command(type, mine ? typed : new LinkedMultiValueMap<>(), mine ? faults : List.of(), today);
            model.addAttribute(name, fields);
            all.addAll(fields);
        });
        model.addAttribute("x", extract);
        model.addAttribute("subject", subject);
        model.addAttribute("shownName", PersonNames.name(extract.known()));
        model.addAttribute("summary", FaultSummary.of(faults, all));
        model.addAttribute("commandId", UUID.randomUUID().toString());
        return "person";
    }

    private static SubjectId subject(String subject) {
        try {
            return new SubjectId(subject);
        } catch (InvalidValue e) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Personen finns inte i personregistret.", "/personer");
        }
    }

    private static Asker administrator(Authentication authentication) {
        Asker asker = Asker.of(authentication);
        if (!asker.isAdministrator()) {
            throw new PageRefused(HttpStatus.FORBIDDEN, "Personregistret sköts av administratören.", "/arenden");
        }
        return asker;
    }

    /** Who may see the page of one person: those who decide on it, carry it out or audit it. */
    private static Asker reader(Authentication authentication) {
        Asker asker = Asker.of(authentication);
        if (asker.may(CarryOutDisposal.class) || asker.roles().contains(Role.REVISOR)) {
            return asker;
        }
        throw new PageRefused(
                HttpStatus.FORBIDDEN,
                "En persons uppgifter ses av administratör, beslutsfattare eller revisor.",
                "/arenden");
    }

    private static RedirectView seeOther(String address) {
        RedirectView done = new RedirectView(address);
        done.setStatusCode(HttpStatus.SEE_OTHER);
        return done;
    }
}
