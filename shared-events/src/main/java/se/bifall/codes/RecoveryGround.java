package se.bifall.codes;

/** Grounds for recovery (2022:1467 29 § and 31 §, 2022:1468 41 § and 44 §). */
public enum RecoveryGround {
    FALSE_INFORMATION,
    TOO_MUCH_AND_SHOULD_HAVE_KNOWN,
    NOT_USED_FOR_PURPOSE,
    CONDITIONS_NOT_FOLLOWED
}
