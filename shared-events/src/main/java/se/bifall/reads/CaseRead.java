package se.bifall.reads;

import java.time.Instant;

/**
 * Somebody opened a case. Nothing of what was read is kept.
 *
 * @param person user name of who read
 */
public record CaseRead(String caseId, String person, What what, Instant at) {
    /** What was opened. */
    public enum What {
        CASE,
        HISTORY,
        DECISION,
        DOCUMENT,
        FORM,
        /** Pages of the auditor about the case. */
        AUDIT,
        /** The whole file (akt), taken out. */
        FILE,
        /** Read by a machine on somebody's behalf. */
        MACHINE
    }
}
