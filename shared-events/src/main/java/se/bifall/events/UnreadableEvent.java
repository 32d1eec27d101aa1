package se.bifall.events;

/** A stored event that can't be read by this version: its case is set aside, never guessed at. */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String reason) {
        super(reason);
    }

    public UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
