package se.bifall.query.casefile;

/** The kinds of postings. Each has a day and a source of its own; net is granted less reduced. */
public enum Measure {
    /** One application, on the day it came in. The amount is 1. */
    APPLICATION,
    /** Kronor applied for, on the day the application came in. */
    APPLIED,
    /** One application decided (bifall, avslag or avvisning), on the day of the decision. The amount is 1. */
    DECIDED,
    /** Days from the application to that decision. */
    LEAD_DAYS,
    /** One approving decision (bifall), on its day. The amount is 1. */
    DECISION,
    /** One rejection (avslag), on its day. The amount is 1. */
    REJECTED,
    /** Kronor granted, gross: bifall, and what an ändringsbeslut adds; negative where a rättelse lowers the amount. */
    GRANTED,
    /** Kronor of approved expenditure that somebody else than the grant pays; negative when an ändringsbeslut lowers it. */
    CO_FINANCED,
    /** The part of that which the applicant itself pays, as stated; negative when the statement no longer holds. */
    OWN_FINANCED,
    /** The part of it which others pay, as stated; negative when the statement no longer holds. */
    OTHERS_FINANCED,
    /** Kronor taken back into the frame: återtag, återföring, what an ändringsbeslut lowers, what a revocation leaves. */
    REDUCED,
    /** Kronor of costs claimed, beyond earlier claims; negative when a claim is returned or denied. */
    CLAIMED,
    /** Kronor paid, advances included, on the day of payment. */
    PAID,
    /** Kronor demanded back. */
    RECOVERED,
    /** Kronor repaid. */
    REPAID,
    /** One case closed after its final report, on the day. The amount is 1. */
    CLOSED
}
