package se.bifall.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.Standing;

/** The events of one case or frame that a standing covers: where the reason for a figure ends. */
@Component
class StreamEvents {
    private final EventLog log;

    StreamEvents(EventLog log) {
        this.log = log;
    }

    record Found<E>(E event, long position) {}

    /** Those of a type, oldest first; what can't be read is left out, as its stream is of every figure. */
    <E extends BifallEvent> List<Found<E>> all(String stream, Class<E> type, Standing standing) {
        PointInTime point = standing.known();
        List<Found<E>> found = new ArrayList<>();
        for (StoredEvent stored : point.knownOf(log.stream(stream))) {
            BifallEvent event = EventCodec.decodeOrNull(stored.name(), stored.payload());
            if (type.isInstance(event) && point.covers(LegalDay.of(event), stored.recordedAt())) {
                found.add(new Found<>(type.cast(event), stored.position()));
            }
        }
        return found;
    }

    <E extends BifallEvent> Optional<Found<E>> last(
            String stream, Class<E> type, Standing standing, Predicate<E> which) {
        return all(stream, type, standing).stream()
                .filter(found -> which.test(found.event()))
                .reduce((one, later) -> later);
    }
}
