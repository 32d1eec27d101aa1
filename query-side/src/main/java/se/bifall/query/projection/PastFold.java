package se.bifall.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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

        Outcome after(Object decoded, long position) {
            if (isBroken || !(decoded instanceof GrantEvent event)) {
                return BROKEN;
            }
            try {
                return new Outcome(CaseFold.after(facts, event, position), false);
            } catch (RuntimeException e) {
                return BROKEN;
            }
        }
    }

    private record Read(String stream, long position, Object decoded) {}

    private static final Outcome NOTHING = new Outcome(null, false);

    /** Each as it was, by stream: read by the stream when they are few, else in one walk along the log. */
    Map<String, Outcome> cases(Collection<CaseFacts> divided) {
        Map<String, CaseFacts> spanned = new LinkedHashMap<>();
        long events = 0;
        long from = Long.MAX_VALUE;
        long to = 0;
        for (CaseFacts facts : divided) {
            Span span = facts.span();
            if (span != null) {
                spanned.put(facts.caseId().value(), facts);
                events += facts.version();
                from = Math.min(from, span.first());
                to = Math.max(to, span.last());
            }
        }
        to = Math.min(to, Objects.requireNonNullElse(point.position(), to));
        Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
        if (events * 4 > to - from) {
            walk(spanned, from, to, outcomes);
        }
        divided.parallelStream().forEach(facts -> {
            String stream = facts.caseId().value();
            Outcome walked = outcomes.get(stream);
            outcomes.put(stream, (walked == null ? stream(stream) : walked).sharing(facts));
        });
        return outcomes;
    }

    Outcome stream(String stream) {
        Outcome outcome = NOTHING;
        for (StoredEvent stored : log.stream(stream)) {
            if (!point.isUnknownYet(stored.position(), stored.recordedAt())) {
                Object decoded = decoded(stored.name(), stored.payload());
                if (decoded instanceof UnreadableEvent) {
                    return Outcome.BROKEN;
                }
                if (decoded instanceof GrantEvent event && point.covers(LegalDay.of(event), stored.recordedAt())) {
                    outcome = outcome.after(event, stored.position());
                }
            }
        }
        return outcome;
    }

    /** Some thousand events a core at a time: read on every core, and then folded case by case on every core. */
    private void walk(Map<String, CaseFacts> divided, long from, long to, Map<String, Outcome> outcomes) {
        divided.keySet().forEach(stream -> outcomes.put(stream, NOTHING));
        int cores = Runtime.getRuntime().availableProcessors();
        long round = (long) AT_ONCE * cores;
        for (long begun = from; begun <= to; begun += round) {
            long first = begun;
            long end = Math.min(first + round - 1, to);
            Map<String, List<Read>> streams = LongStream.range(0, cores)
                    .parallel()
                    .map(core -> first + core * AT_ONCE)
                    .filter(at -> at <= end)
                    .mapToObj(at -> read(divided, at, Math.min(at + AT_ONCE - 1, end)))
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(Read::stream));
            streams.values().parallelStream().forEach(events -> {
                Outcome outcome = outcomes.getOrDefault(events.getFirst().stream(), NOTHING);
                for (Read read : events) {
                    outcome = outcome.after(read.decoded(), read.position());
                }
                outcomes.put(events.getFirst().stream(), outcome);
            });
        }
    }

    private List<Read> read(Map<String, CaseFacts> divided, long from, long to) {
        List<Read> read = new ArrayList<>();
        log.scan(
                from,
                to,
                (stream, sequence, position) -> {
                    CaseFacts facts = divided.get(stream);
                    Span span = facts == null ? null : facts.span();
                    return span != null && span.covers(sequence, position, point);
                },
                found -> read.add(new Read(found.stream(), found.position(), decoded(found.name(), found.payload()))));
        return read;
    }

    /** Frames are few and have many events: folded when somebody asks. */
    List<FrameFacts> frames(Collection<FrameFacts> newest) {
        return newest.parallelStream()
                .map(frame -> frame(frame.frameId().value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable FrameFacts frame(String stream) {
        FrameFacts facts = null;
        for (StoredEvent stored : log.stream(stream)) {
            if (!point.isUnknownYet(stored.position(), stored.recordedAt())) {
                if (!(decoded(stored.name(), stored.payload()) instanceof FrameEvent event)) {
                    return null;
                }
                if (point.covers(LegalDay.of(event), stored.recordedAt())) {
                    facts = FrameFacts.after(facts, event);
                }
            }
        }
        return facts;
    }

    private static Object decoded(String name, byte[] payload) {
        try {
            return EventCodec.decode(name, payload);
        } catch (UnreadableEvent e) {
            return e;
        }
    }
}
