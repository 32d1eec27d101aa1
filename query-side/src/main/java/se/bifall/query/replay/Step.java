package se.bifall.query.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.events.BifallEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.LegalDay;

/**
 * One event of a stream and what it made known.
 *
 * @param number place in the stream, from 1
 * @param event null when this version can't read it
 * @param known what is known after it, as its fold says; null when nothing is
 * @param picture the same, thing by thing
 * @param changes what it changed
 * @param folded false when it could not be read or placed, so that nothing came of it
 */
public record Step(
        int number,
        StoredEvent stored,
        @Nullable BifallEvent event,
        @Nullable Object known,
        Picture picture,
        List<Difference> changes,
        boolean folded) {
    /** The legal day; null when the event has none. */
    public @Nullable LocalDate on() {
        return event == null ? null : LegalDay.of(event);
    }
}
