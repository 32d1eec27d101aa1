package se.bifall.codes;

/** How a person settled a handläggningsuppgift; both ways are justified. */
public enum ChecklistOutcome {
    DONE,
    NOT_APPLICABLE
}
