package se.bifall.codes;

/** What everybody who opens the case must see at once. */
public enum FlagKind {
    /** Something in the case may be secret; the provision of OSL is named. */
    SECRECY,
    URGENT,
    FOLLOW_UP,
    EXTRA_CONTROL
}
