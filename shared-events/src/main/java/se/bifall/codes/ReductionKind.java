package se.bifall.codes;

/** Granted money taken back into the frame: återtag under way, or återföring of what is left at the end. */
public enum ReductionKind {
    ATERTAG,
    ATERFORING
}
