package se.bifall.query.access;

/** A configuration that would let in the wrong people, or nobody; the message is one Swedish sentence. */
public final class AccessMisconfigured extends RuntimeException {
    AccessMisconfigured(String sentence) {
        super(sentence);
    }
}
