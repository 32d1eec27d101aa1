package se.bifall.codes;

/** Granted money taken back into the frame. */
public enum ReductionKind {
    /** The Region takes money back while the measure runs: a change to the party's disadvantage. */
    ATERTAG,
    /** What is left when the measure is done, which nobody would have been paid. */
    ATERFORING;

    public boolean isToDisadvantage() {
        return this == ATERTAG;
    }
}
