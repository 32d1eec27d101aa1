package se.bifall.codes;

/** What an obvious error comes from (förvaltningslagen 36 §). */
public enum SlipKind {
    TYPING,
    COUNTING,
    OTHER_OVERSIGHT
}
