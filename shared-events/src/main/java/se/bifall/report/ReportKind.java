package se.bifall.report;

/** The reports that are written out of events. */
public enum ReportKind {
    /** The paragraph of the yearly report about anslag 1:1 and delmål 3.2. */
    ANNUAL_ANSLAG,
    /** Whom the support reached, by who leads the company. */
    EQUALITY,
    /** Decision frames: set, granted, left and paid. */
    FRAMES,
    /** What is granted and neither paid nor taken back, by year of the first decision. */
    COMMITMENTS,
    /** How granted cases work for and against the goals of Agenda 2030. */
    AGENDA_2030
}
