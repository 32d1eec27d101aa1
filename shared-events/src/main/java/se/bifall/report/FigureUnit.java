package se.bifall.report;

/** What a figure of a report is counted in. */
public enum FigureUnit {
    KRONOR,
    COUNT,
    /** A share of a whole that is kept beside it, so that nothing is lost by rounding. */
    PER_CENT
}
