package se.bifall.codes;

/** The part of a decision that a correction is about. */
public enum CorrectedPart {
    /** The amount granted: the one part that figures rest on. */
    AMOUNT,
    MOTIVERING,
    LEGAL_BASIS,
    CONDITIONS,
    SITTING,
    PARTICIPANTS,
    OTHER
}
