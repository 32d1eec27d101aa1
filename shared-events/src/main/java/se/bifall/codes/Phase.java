package se.bifall.codes;

/** Where in its life a case stands. Which commands each phase takes is written in {@code Lifecycle}. */
public enum Phase {
    APPLIED,
    REGISTERED,
    AWAITING_COMPLETION,
    ASSESSED,
    PROPOSED,
    RUNNING,
    FINAL_REPORTED,
    FINAL_ACCEPTED,
    REVOKED,
    CLOSED,
    REJECTED,
    DISMISSED,
    WITHDRAWN;

    /** True when nothing more can be decided; documents may still come in. */
    public boolean isEnded() {
        return this == CLOSED || this == REJECTED || this == DISMISSED || this == WITHDRAWN;
    }
}
