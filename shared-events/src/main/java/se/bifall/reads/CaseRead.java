package se.bifall.reads;

import java.time.Instant;

/**
 * Somebody opened a case. Nothing of what was read is kept.
 *
 * @param person user name of who read
 */
public record CaseRead(String caseId, String person, What what, Instant at) {
    /** In the place of an id: every case at once. */
    public static final String ALL = "*";

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
        /** The material for a sitting, which holds it. */
        SITTING,
        /** The whole log, taken out. */
        LOG,
        /** Read by a machine on somebody's behalf. */
        MACHINE
    }
}
