package se.bifall.codes;

/** What a document (handling) is to its case. */
public enum DocumentKind {
    ANSOKAN,
    BILAGA,
    PROJEKTPLAN,
    BUDGET,
    /** A voucher (verifikat): shows a cost that is claimed. */
    VERIFIKAT,
    YTTRANDE,
    BESLUT,
    RAPPORT,
    OVRIGT
}
