package se.bifall.persons;

import java.util.List;
import java.util.Optional;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;

/** The store of personal data. Every reading is kept with who read whom and when. */
public interface Persons {
    /** @param by user name of who reads */
    Known read(SubjectId subject, String by);

    /** Whether the subject is there, disposed of or missing, without reading it. */
    State stateOf(SubjectId subject);

    /** Those whose name, number, e-mail, telephone or subject holds the text; all when it is empty. At most 100. */
    List<Known.Person> search(String text, String by);

    SubjectId add(PersonKind kind, PersonData data, String by);

    /**
     * Overwrites (dataskyddsförordningen art. 16): what stood there before is not kept, only that it was changed.
     */
    Corrected correct(SubjectId subject, PersonData data, String by);

    /** What kind of person the subject is; empty when it is gone or was never there. */
    Optional<PersonKind> kindOf(SubjectId subject);

    /** Takes away a person that was just added for something that then did not happen. */
    void takeBack(SubjectId subject);

    /** Gives an officer a name, or another one. */
    void nameOfficer(OfficerId officer, String name, String by);

    /** The name of an officer; empty when the store has none. Not kept as a reading: it stands on every page. */
    Optional<String> officerName(OfficerId officer);

    /** Newest first. */
    List<Access> accesses(SubjectId subject);

    /** What came of a correction. */
    enum Corrected {
        DONE,
        /** Disposed of, or never there. */
        GONE,
        /** A sole trader is known by the number. */
        NUMBER_NEEDED,
        /** Another subject has the number. */
        NUMBER_TAKEN
    }

    /** Where a subject stands. */
    enum State {
        THERE,
        DISPOSED,
        MISSING
    }
}
