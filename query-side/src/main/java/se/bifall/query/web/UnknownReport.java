package se.bifall.query.web;

/** A report that nobody writes or has published. */
public final class UnknownReport extends RuntimeException {
    public UnknownReport() {
        super("Det finns ingen sådan rapport.");
    }
}
