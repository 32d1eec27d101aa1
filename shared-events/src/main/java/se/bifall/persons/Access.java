package se.bifall.persons;

import java.time.Instant;
import se.bifall.codes.SubjectId;

/** Who did what with a person's data and when: never the data. */
public record Access(SubjectId subject, String by, Act act, Instant at) {
    /** What was done. */
    public enum Act {
        ADDED,
        READ,
        CORRECTED,
        DISPOSED
    }
}
