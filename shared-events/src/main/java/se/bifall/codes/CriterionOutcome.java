package se.bifall.codes;

/** How a criterion was judged. */
public enum CriterionOutcome {
    MET,
    PARTLY,
    NOT_MET,
    NOT_APPLICABLE
}
