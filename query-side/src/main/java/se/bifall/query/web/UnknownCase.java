package se.bifall.query.web;

/** There is no such case. */
public final class UnknownCase extends RuntimeException {
    public UnknownCase(String id) {
        super("Det finns inget ärende med id " + (id.length() > 64 ? id.substring(0, 64) + "…" : id) + ".");
    }
}
