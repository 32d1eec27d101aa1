package se.bifall.codes;

/** How a request to be erased (dataskyddsförordningen art. 17) was answered. */
public enum ErasureAnswer {
    /** The record is a public document and needed for its task: art. 17.3 b and d, arkivlagen 10 §. */
    REFUSED_ARCHIVE_LAW,
    /** The time for keeping has passed: disposal is decided in its own order. */
    TO_BE_DISPOSED,
    WITHDRAWN
}
