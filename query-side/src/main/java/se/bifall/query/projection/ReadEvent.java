package se.bifall.query.projection;

import java.util.List;
import java.util.stream.Stream;
import se.bifall.events.EventCodec;
import se.bifall.events.StoredEvent;
import se.bifall.events.UnreadableEvent;

/**
 * An event of the log, decoded.
 *
 * @param decoded the event, or the {@link UnreadableEvent} that says why there is none
 */
record ReadEvent(StoredEvent stored, Object decoded) {
    /** Fewer are decoded before they are divided. */
    private static final int MANY = 200;

    /** Decoding is the heavier part of a rebuild, and uses all cores. */
    static List<ReadEvent> all(List<StoredEvent> batch) {
        Stream<StoredEvent> events = batch.size() > MANY ? batch.parallelStream() : batch.stream();
        return events.map(ReadEvent::of).toList();
    }

    private static ReadEvent of(StoredEvent stored) {
        try {
            return new ReadEvent(stored, EventCodec.decode(stored.name(), stored.payload()));
        } catch (UnreadableEvent e) {
            return new ReadEvent(stored, e);
        }
    }
}
