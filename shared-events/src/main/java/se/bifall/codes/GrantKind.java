package se.bifall.codes;

/** The two kinds of grants; stöd till kommersiell service lies inside företagsstöd. */
public enum GrantKind {
    PROJEKTSTOD,
    FORETAGSSTOD
}
