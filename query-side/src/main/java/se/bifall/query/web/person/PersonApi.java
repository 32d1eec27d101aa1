package se.bifall.query.web.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.Role;
import se.bifall.codes.SubjectId;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.commands.InputReader;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;
import se.bifall.persons.PersonReader;
import se.bifall.persons.Persons;
import se.bifall.query.web.Asker;

/** Persons, for machines: what is kept of one, and how it is put right. */
@RestController
@Tag(name = "Personer")
class PersonApi {
    /** Most bytes about one person. */
    private static final int LARGEST = 100_000;

    private final Persons persons;
    private final PersonExtract extracts;
    private final Clock clock;

    PersonApi(Persons persons, PersonExtract extracts, Clock clock) {
        this.persons = persons;
        this.extracts = extracts;
        this.clock = clock;
    }

    @GetMapping("/api/persons/{subject}")
    @Operation(
            operationId = "person",
            summary = "Registerutdrag: allt som finns om en person",
            description = "Roller: administrator, beslutsfattare, revisor. Läsningen antecknas.")
    ResponseEntity<?> one(@PathVariable String subject, Authentication authentication) {
        Asker asker = Asker.of(authentication);
        if (!asker.isAdministrator()
                && !asker.roles().contains(Role.REVISOR)
                && !asker.roles().contains(Role.BESLUTSFATTARE)) {
            return forbidden("En persons uppgifter ses av administratör, beslutsfattare eller revisor.");
        }
        if (!isSubject(subject) || persons.stateOf(new SubjectId(subject)) == Persons.State.MISSING) {
            return unknown();
        }
        PersonExtract.Extract extract = extracts.of(new SubjectId(subject), asker.name());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("subject", subject);
        body.put("state", persons.stateOf(new SubjectId(subject)));
        if (extract.known() instanceof Known.Person person) {
            body.put("kind", person.kind());
            body.put("data", data(person.data()));
            body.put("createdAt", person.createdAt().toString());
            body.put("changedAt", person.changedAt().toString());
            body.put("changedBy", person.changedBy());
        }
        body.put("cases", extract.cases());
        body.put("notes", extract.notes());
        body.put(
                "accesses",
                extract.accesses().stream()
                        .map(access -> Map.of(
                                "by",
                                access.by(),
                                "act",
                                access.act(),
                                "at",
                                access.at().toString()))
                        .toList());
        return ResponseEntity.ok(body);
    }

    @PutMapping("/api/persons/{subject}")
    @Operation(
            operationId = "correctPerson",
            summary = "Rätta en persons uppgifter",
            description = "Skriver över: name (krävs), personalNumber, email, phone, address. Det gamla sparas inte."
                    + " Roller: handlaggare, administrator.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    ResponseEntity<?> correct(@PathVariable String subject, HttpServletRequest request, Authentication authentication)
            throws IOException {
        Asker asker = Asker.of(authentication);
        if (!asker.isAdministrator() && !asker.may(NameContactPerson.class)) {
            return forbidden("Personuppgifter rättas av handläggare eller administratör.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE, "Storlek", "En persons uppgifter får vara högst 100 000 byte.");
        }
        InputReader.Read<ObjectNode> json = InputReader.parse(body);
        if (json.value() == null) {
            return problem(
                    HttpStatus.BAD_REQUEST, "Json", json.errors().getFirst().detail());
        }
        var read = PersonReader.read(json.value(), "", LocalDate.now(clock));
        PersonData data = read.value();
        if (data == null) {
            var first = read.errors().getFirst();
            return problem(HttpStatus.BAD_REQUEST, first.rule(), "Fältet " + first.field() + " " + first.detail());
        }
        if (!isSubject(subject) || persons.stateOf(new SubjectId(subject)) == Persons.State.MISSING) {
            return unknown();
        }
        SubjectId id = new SubjectId(subject);
        boolean contact = persons.kindOf(id)
                .filter(kind -> kind == PersonKind.CONTACT_PERSON || kind == PersonKind.SIGNATORY)
                .isPresent();
        if (!contact && !asker.isAdministrator()) {
            return forbidden("Handläggare rättar kontaktpersoner och firmatecknare; andra rättas av administratören.");
        }
        Persons.Corrected corrected = persons.correct(id, data, asker.name());
        if (corrected != Persons.Corrected.DONE) {
            return problem(
                    HttpStatus.CONFLICT,
                    corrected.name(),
                    PersonForm.faults(corrected).getFirst().sentence());
        }
        return ResponseEntity.ok(Map.of("subject", subject));
    }

    private static Map<String, @Nullable Object> data(PersonData data) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        PersonalNumber number = data.personalNumber();
        fields.put("name", data.name());
        fields.put("personalNumber", number == null ? null : number.written());
        fields.put("email", data.email());
        fields.put("phone", data.phone());
        fields.put("address", data.address());
        return fields;
    }

    private static boolean isSubject(String subject) {
        return subject.matches("sub-[a-z0-9]{20}");
    }

    private static ResponseEntity<ProblemDetail> unknown() {
        return problem(HttpStatus.NOT_FOUND, "PersonenFinns", "Personen finns inte i personregistret.");
    }

    private static ResponseEntity<ProblemDetail> forbidden(String sentence) {
        return problem(HttpStatus.FORBIDDEN, "Behorighet", sentence);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String rule, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Objects.requireNonNull(sentence));
        problem.setProperty("rule", rule);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
