package se.bifall.events;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The log as its readers see it: a true prefix, in one order, that only grows. */
public interface EventLog {
    /** Up to {@code limit} events after {@code position}, in order; empty at the head. */
    List<StoredEvent> read(long position, int limit);

    /**
     * The events of some streams between two positions, both included, in order, with no more than a fold needs: what they
     * were recorded with is left out. A span of some thousands at a time.
     */
    default void scan(long first, long last, Predicate<String> streams, Consumer<StoredEvent> visitor) {
        for (StoredEvent event : read(first - 1, Math.toIntExact(last - first + 1))) {
            if (event.position() <= last && streams.test(event.stream())) {
                visitor.accept(event);
            }
        }
    }

    /** One stream from its beginning. */
    List<StoredEvent> stream(String stream);

    /** Position of the newest event; 0 when there is none. */
    long head();

    /** Waits until the head has passed {@code position} or the time is out. */
    void awaitAfter(long position, Duration atMost) throws InterruptedException;
}
