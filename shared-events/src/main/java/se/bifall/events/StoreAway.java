package se.bifall.events;

/** A store that somebody else runs can't be reached just now. Its message is a Swedish sentence for whoever asked. */
public final class StoreAway extends RuntimeException {
    public StoreAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** @param what can't be reached, as the sentence begins */
    public static StoreAway of(String what, Throwable cause) {
        return new StoreAway(what + " går inte att nå just nu. Försök igen om en stund.", cause);
    }
}
