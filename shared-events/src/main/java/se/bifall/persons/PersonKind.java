package se.bifall.persons;

/** Why a person is in the store. */
public enum PersonKind {
    CONTACT_PERSON,
    /** Firmatecknare. */
    SIGNATORY,
    /** Enskild näringsidkare, an applicant. */
    SOLE_TRADER,
    /** Works at the Region; known in events by user name. */
    OFFICER
}
