package se.bifall.codes;

/** What kind of legal person applies. */
public enum ApplicantKind {
    COMPANY,
    /** Enskild näringsidkare: a natural person, so nothing but a subject id enters an event. */
    SOLE_TRADER,
    MUNICIPALITY,
    ASSOCIATION,
    UNIVERSITY,
    /** The Region itself: only the nämnd may decide. */
    REGION,
    OTHER;

    /** True for what the statistics count as a company (företag), sole traders included. */
    public boolean isCompany() {
        return this == COMPANY || this == SOLE_TRADER;
    }
}
