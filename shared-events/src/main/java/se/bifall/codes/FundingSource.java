package se.bifall.codes;

/** Whose money a grant is; a grant may be split over several. */
public enum FundingSource {
    ANSLAG_1_1,
    EU_RAMPROJEKT,
    SARSKILDA_MEDEL,
    ERUF,
    EGNA_MEDEL
}
