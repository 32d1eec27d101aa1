package se.bifall.query.web;

import org.springframework.stereotype.Component;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.persons.Known;
import se.bifall.persons.Persons;

/** What pages call persons: by name where there is one, and never by nothing. */
@Component
public final class PersonNames {
    private final Persons persons;

    PersonNames(Persons persons) {
        this.persons = persons;
    }

    /** The name of an officer, or the user name where the store has none. */
    public String officer(String user) {
        try {
            return persons.officerName(new OfficerId(user)).orElse(user);
        } catch (InvalidValue e) {
            return user;
        }
    }

    /** The subject id, without reading the person; or that it is gone. */
    public String reference(SubjectId subject) {
        return switch (persons.stateOf(subject)) {
            case THERE -> subject.value();
            case DISPOSED -> PageWords.word("person.disposed");
            case MISSING -> PageWords.word("person.missing");
        };
    }

    /** The name, or that it is gone. */
    public static String name(Known known) {
        return switch (known) {
            case Known.Person person -> person.data().name();
            case Known.Disposed disposed -> PageWords.word("person.disposed");
            case Known.Missing missing -> PageWords.word("person.missing");
        };
    }
}
