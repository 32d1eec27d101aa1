package se.bifall.events;

/** A store that somebody else runs can't be reached just now. Its message is a Swedish sentence for whoever asked. */
public final class StoreAway extends RuntimeException {
    public StoreAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
