package se.bifall.query.web;

/** A report that nobody writes or has published. */
final class UnknownReport extends RuntimeException {
    UnknownReport() {
        super("Det finns ingen sådan rapport.");
    }
}
