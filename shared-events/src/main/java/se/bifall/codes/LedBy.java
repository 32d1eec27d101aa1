package se.bifall.codes;

/** Who leads the company operatively, as stated in the application; a category, never a person. Missing is a value of its own. */
public enum LedBy {
    WOMEN,
    MEN,
    MIXED,
    /** Municipalities, associations and others that nobody leads in the sense of the statistics. */
    NOT_APPLICABLE,
    NOT_REPORTED
}
