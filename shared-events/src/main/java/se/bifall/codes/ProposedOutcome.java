package se.bifall.codes;

/** What the preparer proposes to the decider: bifall, avslag or avvisning. */
public enum ProposedOutcome {
    APPROVE,
    REJECT,
    DISMISS
}
