package se.bifall.documents;

/** How the content of a document is, held against the fingerprint in its event. */
public enum Condition {
    INTACT,
    MISSING,
    /** Something else lies in its place: other bytes, fewer bytes, a link. */
    ALTERED
}
