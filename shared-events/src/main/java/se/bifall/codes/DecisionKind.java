package se.bifall.codes;

/** What kind of decision it is: who may take it, and whether it may be appealed, follows from the kind. */
public enum DecisionKind {
    APPROVAL,
    REJECTION,
    DISMISSAL,
    DEMAND_REFUSAL,
    AMENDMENT,
    REDUCTION,
    REVOCATION,
    PAYMENT,
    DENIAL,
    CANCELLATION,
    ADVANCE,
    RECOVERY,
    SET_OFF,
    WRITE_OFF
}
