package se.bifall.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.FrameEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.events.UnreadableEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.Span;

/** Folds what a point in time divides, from the log, on every core. */
final class PastFold {
    /** Events of one reading: few enough to be held, many enough to be worth a query. */
    private static final int AT_ONCE = 2_000;

    private final EventLog log;
    private final PointInTime point;

    /** @param point with the newest event that is known */
    PastFold(EventLog log, PointInTime point) {
        this.log = log;
        this.point = point;
    }

    /**
     * What has become of one stream.
     *
     * @param facts null when nothing of it is seen from the point
     * @param isBroken true when an event of it can't be read or placed: it is left out
     */
    record Outcome(@Nullable CaseFacts facts, boolean isBroken) {
        static final Outcome BROKEN = new Outcome(null, true);

        Outcome sharing(CaseFacts newest) {
            return facts == null ? this : new Outcome(facts.sharing(newest), isBroken);
        }

        Outcome after(StoredEvent stored, Object decoded, PointInTime point) {
            if (isBroken || !(decoded instanceof BifallEvent event)) {
                return BROKEN;
            }
            if (!(event instanceof GrantEvent grant) || !point.covers(LegalDay.of(grant), stored.recordedAt())) {
                return this;
            }
            try {
                return new Outcome(CaseFold.after(facts, grant, stored.position()), false);
            } catch (RuntimeException e) {
                return BROKEN;
            }
        }
    }

    private record Read(StoredEvent stored, Object decoded) {}

    private static final Outcome NOTHING = new Outcome(null, false);

    /** Each as it was, by stream: read by the stream when they are few, else in one walk along the log. */
    Map<String, Outcome> cases(Collection<CaseFacts> divided) {
        long events = divided.stream().mapToLong(CaseFacts::version).sum();
        long from = Long.MAX_VALUE;
        long to = 0;
        for (CaseFacts facts : divided) {
            Span span = facts.span();
            from = Math.min(from, span == null ? 1 : span.first());
            to = Math.max(to, facts.position());
        }
        to = Math.min(to, Objects.requireNonNullElse(point.position(), to));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        if (events * 4 > to - from) {
            Set<String> streams = new HashSet<>();
            divided.forEach(facts -> streams.add(facts.caseId().value()));
            walk(streams, from, to, outcomes);
        } else {
            List<String> streams =
                    divided.stream().map(facts -> facts.caseId().value()).toList();
            List<Outcome> found = streams.parallelStream().map(this::stream).toList();
            for (int i = 0; i < found.size(); i++) {
                outcomes.put(streams.get(i), found.get(i));
            }
        }
        for (CaseFacts facts : divided) {
            outcomes.computeIfPresent(facts.caseId().value(), (stream, outcome) -> outcome.sharing(facts));
        }
        return outcomes;
    }

    Outcome stream(String stream) {
        Outcome outcome = NOTHING;
        for (StoredEvent stored : log.stream(stream)) {
            if (!point.isUnknownYet(stored.position(), stored.recordedAt())) {
                outcome = outcome.after(stored, decoded(stored), point);
            }
        }
        return outcome;
    }

    private void walk(Set<String> streams, long from, long to, Map<String, Outcome> outcomes) {
        streams.forEach(stream -> outcomes.put(stream, NOTHING));
        long round = (long) AT_ONCE * Runtime.getRuntime().availableProcessors();
        for (long begun = from; begun <= to; begun += round) {
            long first = begun;
            LongStream.iterate(first, at -> at <= to && at < first + round, at -> at + AT_ONCE)
                    .parallel()
                    .mapToObj(at -> read(streams, at, Math.min(at + AT_ONCE - 1, to)))
                    .toList()
                    .forEach(part -> part.forEach(one -> outcomes.merge(
                            one.stored().stream(),
                            NOTHING,
                            (before, none) -> before.after(one.stored(), one.decoded(), point))));
        }
    }

    private List<Read> read(Set<String> streams, long from, long to) {
        List<Read> read = new ArrayList<>();
        log.scan(from, to, streams::contains, stored -> {
            if (!point.isUnknownYet(stored.position(), stored.recordedAt())) {
                read.add(new Read(stored, decoded(stored)));
            }
        });
        return read;
    }

    /** Frames are few and have many events: folded when somebody asks. */
    List<FrameFacts> frames(Collection<FrameFacts> newest) {
        return newest.parallelStream()
                .map(frame -> frame(frame.frameId().value()).facts())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What a frame was.
     *
     * @param facts null when it was none yet, or was not readable
     */
    record Frame(@Nullable FrameFacts facts, boolean isBroken) {}

    Frame frame(String stream) {
        FrameFacts facts = null;
        for (StoredEvent stored : log.stream(stream)) {
            if (!point.isUnknownYet(stored.position(), stored.recordedAt())) {
                if (!(decoded(stored) instanceof FrameEvent event)) {
                    return new Frame(null, true);
                }
                if (point.covers(LegalDay.of(event), stored.recordedAt())) {
                    facts = FrameFacts.after(facts, event);
                }
            }
        }
        return new Frame(facts, false);
    }

    private static Object decoded(StoredEvent stored) {
        try {
            return EventCodec.decode(stored.name(), stored.payload());
        } catch (UnreadableEvent e) {
            return e;
        }
    }
}
