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

    /** True when the case has ended: but for documents that come in, and recoveries from a closed one. */
    public boolean isEnded() {
        return this == CLOSED || this == REJECTED || this == DISMISSED || this == WITHDRAWN;
    }
}
