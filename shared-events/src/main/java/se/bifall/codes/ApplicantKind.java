package se.bifall.codes;

/** What kind of legal person applies. */
public enum ApplicantKind {
    COMPANY,
    MUNICIPALITY,
    ASSOCIATION,
    UNIVERSITY,
    /** The Region itself: only the nämnd may decide. */
    REGION,
    OTHER
}
