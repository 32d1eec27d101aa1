package se.bifall.codes;

/** Why a decision frame has more left than before. */
public enum ReleaseCause {
    /** A new decision gives money back. */
    RETURNED,
    /** A slip was put right (förvaltningslagen 36 §): so much was never granted. */
    CORRECTED
}
