package se.bifall.codes;

/** Size class by Commission Recommendation 2003/361/EC. */
public enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE,
    NOT_APPLICABLE,
    NOT_REPORTED
}
