package se.bifall.query.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Applicant;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.SubjectId;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.commands.Lifecycle;
import se.bifall.persons.Known;
import se.bifall.persons.Persons;
import se.bifall.query.casefile.CaseFacts;

/** The natural persons of one case, for those who may see them. Each reading is kept. */
@Component
final class CasePersons {
    private final Persons persons;

    CasePersons(Persons persons) {
        this.persons = persons;
    }

    /** @param correctable true when there is something to correct and the asker may */
    record Contact(
            SubjectId subject,
            String role,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            boolean correctable) {}

    /** Name and number of the applicant: of a sole trader from the person store. */
    String applicant(Applicant applicant, Asker asker) {
        SubjectId subject = applicant.subject();
        if (subject == null) {
            return applicant.name() + ", " + applicant.identity();
        }
        String kind = " (" + PageWords.of(applicant.kind()).toLowerCase(Words.SWEDISH) + ")";
        if (!asker.maySeePersons()) {
            return applicant.name() + kind;
        }
        Known known = persons.read(subject, asker.name());
        String number = known instanceof Known.Person person
                ? Optional.ofNullable(person.data().personalNumber())
                        .map(PersonalNumber::written)
                        .map(written -> ", " + written)
                        .orElse("")
                : "";
        return PersonNames.name(known) + number + kind;
    }

    List<Contact> contacts(CaseFacts facts, Asker asker) {
        if (!asker.maySeePersons()) {
            return List.of();
        }
        return facts.contacts().stream()
                .map(contact -> contact(contact, asker, mayChange(facts, asker)))
                .toList();
    }

    /** True when the asker may add, correct and take away contact persons of the case now. */
    boolean mayChange(CaseFacts facts, Asker asker) {
        return asker.may(NameContactPerson.class) && Lifecycle.takes(facts.phase(), NameContactPerson.class);
    }

    private Contact contact(CaseFacts.Contact contact, Asker asker, boolean mayChange) {
        Known known = persons.read(contact.subject(), asker.name());
        String role = PageWords.of(contact.role());
        return known instanceof Known.Person person
                ? new Contact(
                        contact.subject(),
                        role,
                        person.data().name(),
                        person.data().email(),
                        person.data().phone(),
                        person.data().address(),
                        mayChange)
                : new Contact(contact.subject(), role, PersonNames.name(known), null, null, null, false);
    }
}
