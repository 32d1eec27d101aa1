package se.bifall.events;

import java.time.Duration;
import java.util.List;

/** The log as its readers see it: a true prefix, in one order, that only grows. */
public interface EventLog {
    /** Up to {@code limit} events after {@code position}, in order; empty at the head. */
    List<StoredEvent> read(long position, int limit);

    /** One stream from its beginning. */
    List<StoredEvent> stream(String stream);

    /** Position of the newest event; 0 when there is none. */
    long head();

    /** Waits until the head has passed {@code position} or the time is out. */
    void awaitAfter(long position, Duration atMost) throws InterruptedException;
}
