package se.bifall.command.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.CommandId;
import se.bifall.codes.ContactRole;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.Sha256;
import se.bifall.codes.SubjectId;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader.Read;
import se.bifall.persons.Intake;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;
import se.bifall.persons.PersonReader;
import se.bifall.persons.Persons.State;

/** Where a sole trader's number and name, and a contact person's data, leave the command for the person store. */
public final class PersonIntake implements Intake {
    private final PersonVault vault;
    private final Clock clock;

    public PersonIntake(PersonVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Taken take(Class<? extends BifallCommand> type, ObjectNode json, CommandId id, String by) {
        TakenPersons taken = new TakenPersons(vault, by);
        if (type == ApplyForGrant.class && json.get("applicant") instanceof ObjectNode applicant) {
            if (applicant.path("kind").asText().equals(ApplicantKind.SOLE_TRADER.name())) {
                soleTrader(applicant, taken);
            }
        } else if (type == NameContactPerson.class) {
            contactPerson(json, id, taken);
        }
        return taken;
    }

    private void soleTrader(ObjectNode applicant, TakenPersons taken) {
        JsonNode number = applicant.remove("orgNumber");
        if (isEmpty(number) && applicant.hasNonNull("subject")) {
            known(applicant, "applicant.", taken);
            name(applicant);
            return;
        }
        ObjectNode typed = applicant.objectNode();
        typed.set("name", applicant.remove("name"));
        typed.set("personalNumber", number);
        Read<PersonData> read = PersonReader.read(typed, "", LocalDate.now(clock));
        read.errors().forEach(error -> taken.fault(field(error.field()), error.rule(), error.detail()));
        if (isEmpty(number)) {
            taken.fault("applicant.orgNumber", "Obligatoriskt", "måste fyllas i med personnumret.");
        }
        PersonData data = read.value();
        PersonalNumber known = data == null ? null : data.personalNumber();
        SubjectId subject = known == null ? vault.freshSubject() : vault.reserve(known);
        if (data != null) {
            taken.hold(subject, PersonKind.SOLE_TRADER, data);
        }
        applicant.put("subject", subject.value());
        name(applicant);
    }

    private static String field(String field) {
        return field.equals("personalNumber") ? "applicant.orgNumber" : "applicant." + field;
    }

    /** The neutral designation, whatever was typed. */
    private static void name(ObjectNode applicant) {
        String subject = applicant.path("subject").asText();
        applicant.put(
                "name", subject.matches("sub-[a-z0-9]{20}") ? new SubjectId(subject).designation() : "Enskild firma");
    }

    private void contactPerson(ObjectNode json, CommandId id, TakenPersons taken) {
        JsonNode typed = json.remove("person");
        if (isEmpty(typed)) {
            if (json.hasNonNull("subject")) {
                known(json, "", taken);
            }
            return;
        }
        SubjectId subject = subjectOf(id);
        json.put("subject", subject.value());
        if (!(typed instanceof ObjectNode object)) {
            taken.fault("person", "FelTyp", "ska vara ett objekt.");
            return;
        }
        Read<PersonData> read = PersonReader.read(object, "person.", LocalDate.now(clock));
        read.errors().forEach(error -> taken.fault(error.field(), error.rule(), error.detail()));
        PersonData data = read.value();
        Optional<PersonData> before = vault.peek(subject);
        if (data != null && before.isPresent() && !before.get().equals(data)) {
            taken.fault("", "KommandoIdUpptaget", "har redan skickats med samma kommando-id och annat innehåll.");
        } else if (data != null) {
            boolean signs = json.path("contactRole").asText().equals(ContactRole.SIGNATORY.name());
            taken.hold(subject, signs ? PersonKind.SIGNATORY : PersonKind.CONTACT_PERSON, data);
        }
    }

    /** The same request always adds the same person. */
    private static SubjectId subjectOf(CommandId id) {
        byte[] hash = Sha256.digest().digest(("person:" + id).getBytes(UTF_8));
        String letters = new BigInteger(1, hash).toString(36);
        return new SubjectId("sub-" + ("0".repeat(20) + letters).substring(letters.length()));
    }

    private void known(ObjectNode json, String prefix, TakenPersons taken) {
        String subject = json.path("subject").asText();
        if (subject.matches("sub-[a-z0-9]{20}") && vault.stateOf(new SubjectId(subject)) != State.THERE) {
            taken.fault(prefix + "subject", "PersonenFinns", "finns inte i personregistret.");
        }
    }

    private static boolean isEmpty(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || (node.isTextual() && node.asText().isBlank());
    }

    static List<InputError> joined(List<InputError> one, List<InputError> other) {
        List<InputError> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
