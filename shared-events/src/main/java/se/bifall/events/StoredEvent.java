package se.bifall.events;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * One row of the log, as stored.
 *
 * @param position place in the whole log, from 1, rising in commit order
 * @param stream the case or frame
 * @param sequence place in the stream, from 0
 * @param name stored name with revision
 * @param contextSource of {@link #context()}
 * @param recordedAt the store's clock; not a legal date
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes as stored; never compared
public record StoredEvent(
        long position,
        String stream,
        long sequence,
        String name,
        byte[] payload,
        Supplier<EventContext> contextSource,
        Instant recordedAt) {
    public StoredEvent(
            long position,
            String stream,
            long sequence,
            String name,
            byte[] payload,
            EventContext context,
            Instant recordedAt) {
        this(position, stream, sequence, name, payload, () -> context, recordedAt);
    }

    /** On whose request it was recorded: decoded anew each time, since most folds never ask. */
    public EventContext context() {
        return contextSource.get();
    }
}
