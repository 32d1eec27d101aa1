package se.bifall.query.casefile;

/** The kinds of postings. Each has a day and a source of its own; net is granted less reduced. */
public enum Measure {
    /** Kronor applied for, on the day the application came in. */
    APPLIED,
    /** One approving decision (bifall), on its day. The amount is 1. */
    DECISION,
    /** Kronor granted, gross: bifall, and what an ändringsbeslut adds. */
    GRANTED,
    /** Kronor taken back into the frame: återtag, återföring, what an ändringsbeslut lowers, what a revocation leaves. */
    REDUCED,
    /** Kronor paid, advances included, on the day of payment. */
    PAID,
    /** Kronor demanded back. */
    RECOVERED,
    /** Kronor repaid. */
    REPAID
}
