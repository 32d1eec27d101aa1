package se.bifall.codes;

/** Whether a measure works for or against a goal; the two are never netted. */
public enum ImpactSign {
    POSITIVE,
    NEGATIVE
}
