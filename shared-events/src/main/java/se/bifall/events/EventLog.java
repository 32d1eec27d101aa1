package se.bifall.events;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The log as its readers see it: a true prefix, in one order, that only grows. */
public interface EventLog {
    /** Up to {@code limit} events after {@code position}, in order; empty at the head. */
    List<StoredEvent> read(long position, int limit);

    /** Says which events a scan is after, before anything more of them is read. */
    @FunctionalInterface
    interface Wanted {
        /**
         * @param sequence place in the stream, from 0
         */
        boolean test(String stream, long sequence, long position);
    }

    /**
     * What a fold needs of an event.
     *
     * @param name stored name with revision
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes as stored; never compared
    record Scanned(String stream, long position, String name, byte[] payload) {}

    /** The wanted events between two positions, both included, in order. A span of some thousands at a time. */
    default void scan(long first, long last, Wanted wanted, Consumer<Scanned> visitor) {
        for (StoredEvent event : read(first - 1, Math.toIntExact(last - first + 1))) {
            if (event.position() <= last && wanted.test(event.stream(), event.sequence(), event.position())) {
                visitor.accept(new Scanned(event.stream(), event.position(), event.name(), event.payload()));
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
