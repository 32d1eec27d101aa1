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
     *
     * @return false when the subject is gone or was never there
     */
    boolean correct(SubjectId subject, PersonData data, String by);

    /** Takes away a person that was just added for something that then did not happen. */
    void takeBack(SubjectId subject);

    /** Gives an officer a name, or another one. */
    void nameOfficer(OfficerId officer, String name, String by);

    /** The name of an officer; empty when the store has none. Not kept as a reading: it stands on every page. */
    Optional<String> officerName(OfficerId officer);

    /** Newest first. */
    List<Access> accesses(SubjectId subject);

    /** Where a subject stands. */
    enum State {
        THERE,
        DISPOSED,
        MISSING
    }
}
