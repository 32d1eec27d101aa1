package se.bifall.codes;

/** Prestation (output) or effekt (effect). */
public enum IndicatorKind {
    OUTPUT,
    EFFECT
}
