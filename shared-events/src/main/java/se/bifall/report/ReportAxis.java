package se.bifall.report;

/** What the day of a report is a day of. */
public enum ReportAxis {
    /** As we knew: what was recorded by then. */
    RECORDED,
    /** As it was in law: what was decided or paid by then, whenever it was recorded. */
    DECIDED
}
