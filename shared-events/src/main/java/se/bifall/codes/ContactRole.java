package se.bifall.codes;

/** In what capacity a natural person occurs in a case. */
public enum ContactRole {
    CONTACT_PERSON,
    /** May sign for the applicant. */
    SIGNATORY
}
