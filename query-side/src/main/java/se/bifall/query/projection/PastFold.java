package se.bifall.query.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.FrameEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.query.casefile.Span;

/** Folds what a point in time divides, from the log, on every core. */
final class PastFold {
    /** Events of one reading: few enough to be held, many enough to be worth a query. */
    private static final int AT_ONCE = 2_000;

    private final EventLog log;
    private final PointInTime point;
    private final RecordedDays days;

    /** @param point with the newest event that is known */
    PastFold(EventLog log, PointInTime point, RecordedDays days) {
        this.log = log;
        this.point = point;
        this.days = days;
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

        Outcome after(@Nullable BifallEvent decoded, long position) {
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

    private record Read(
            String stream, long position, @Nullable BifallEvent decoded) {}

    private static final Outcome NOTHING = new Outcome(null, false);

    /**
     * The beginning of a case, folded when an earlier day was asked for: what comes after it is folded on.
     *
     * @param events how many of its first events are done with: folded, or of a later day
     */
    record Begun(Outcome outcome, int events) {
        private static final Begun NOT = new Begun(NOTHING, 0);

        /** Nothing that is to be folded stands before this position. */
        long after(Span span) {
            CaseFacts facts = outcome.facts();
            return facts == null ? span.first() : facts.position() + 1;
        }
    }

    /**
     * Each as it was, by stream: read by the stream when they are few, else in one walk along the log.
     *
     * @param begun by stream; none for what has to be folded from its first event
     */
    Map<String, Outcome> cases(Collection<CaseFacts> divided, Map<String, Begun> begun) {
        Map<String, CaseFacts> spanned = new LinkedHashMap<>();
        long events = 0;
        long from = Long.MAX_VALUE;
        long to = 0;
        for (CaseFacts facts : divided) {
            Span span = facts.span();
            if (span != null) {
                spanned.put(facts.caseId().value(), facts);
                Begun beginning = begun.getOrDefault(facts.caseId().value(), Begun.NOT);
                events += facts.version(); // read by its stream, a case is read whole
                from = Math.min(from, beginning.after(span));
                to = Math.max(to, span.last());
            }
        }
        to = Math.min(to, Objects.requireNonNullElse(point.position(), to));
        Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
        if (events * 4 > to - from) {
            walk(spanned, begun, from, to, outcomes);
        }
        divided.parallelStream().forEach(facts -> {
            String stream = facts.caseId().value();
            Outcome walked = outcomes.get(stream);
            outcomes.put(
                    stream,
                    (walked == null ? stream(stream, begun.getOrDefault(stream, Begun.NOT)) : walked).sharing(facts));
        });
        return outcomes;
    }

    Outcome stream(String stream) {
        return stream(stream, Begun.NOT);
    }

    private Outcome stream(String stream, Begun begun) {
        Outcome outcome = begun.outcome();
        List<StoredEvent> known = point.knownOf(log.stream(stream));
        if (!isUnbroken(known)) {
            return Outcome.BROKEN;
        }
        for (StoredEvent stored : known.subList(Math.min(begun.events(), known.size()), known.size())) {
            BifallEvent decoded = EventCodec.decodeOrNull(stored.name(), stored.payload());
            if (decoded == null) {
                return Outcome.BROKEN;
            }
            if (decoded instanceof GrantEvent event
                    && point.covers(CaseFold.legalDay(outcome.facts(), event), stored.recordedAt())) {
                outcome = outcome.after(event, stored.position());
            }
        }
        return outcome;
    }

    /** Whether the events are numbered from 0 without a gap: none is gone, and none has been put in. */
    private static boolean isUnbroken(List<StoredEvent> stream) {
        return IntStream.range(0, stream.size())
                .allMatch(place -> stream.get(place).sequence() == place);
    }

    /** Some thousand events a core at a time: read on every core, and then folded case by case on every core. */
    private void walk(
            Map<String, CaseFacts> divided,
            Map<String, Begun> begun,
            long from,
            long to,
            Map<String, Outcome> outcomes) {
        divided.keySet()
                .forEach(stream -> outcomes.put(
                        stream, begun.getOrDefault(stream, Begun.NOT).outcome()));
        Map<String, List<Read>> waiting = new ConcurrentHashMap<>(); // for a later event of theirs to be known
        Set<String> misplaced = ConcurrentHashMap.newKeySet();
        int cores = Runtime.getRuntime().availableProcessors();
        long round = (long) AT_ONCE * cores;
        for (long next = from; next <= to; next += round) {
            long first = next;
            long end = Math.min(first + round - 1, to);
            Map<String, List<Read>> streams = LongStream.range(0, cores)
                    .parallel()
                    .map(core -> first + core * AT_ONCE)
                    .filter(at -> at <= end)
                    .mapToObj(at -> read(divided, begun, at, Math.min(at + AT_ONCE - 1, end), misplaced))
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(Read::stream));
            streams.values().parallelStream().forEach(events -> {
                String stream = events.getFirst().stream();
                Outcome outcome = outcomes.getOrDefault(stream, NOTHING);
                List<Read> pending = waiting.computeIfAbsent(stream, unseen -> new ArrayList<>(0));
                for (Read read : events) {
                    pending.add(read);
                    if (!isRecordedLater(read.position())) {
                        for (Read known : pending) {
                            outcome = outcome.after(known.decoded(), known.position());
                        }
                        pending.clear();
                    }
                }
                outcomes.put(stream, outcome);
            });
        }
        misplaced.forEach(stream -> outcomes.put(stream, Outcome.BROKEN));
    }

    private boolean isRecordedLater(long position) {
        LocalDate day = point.day();
        return point.axis() == Axis.RECORDED && day != null && days.isAfter(position, day);
    }

    private List<Read> read(
            Map<String, CaseFacts> divided, Map<String, Begun> begun, long from, long to, Set<String> misplaced) {
        List<Read> read = new ArrayList<>();
        log.scan(
                from,
                to,
                (stream, sequence, position) -> {
                    CaseFacts facts = divided.get(stream);
                    Span span = facts == null ? null : facts.span();
                    if (span == null || position > to) {
                        return false;
                    }
                    if (!span.holds(sequence)) {
                        misplaced.add(stream);
                        return false;
                    }
                    return sequence >= begun.getOrDefault(stream, Begun.NOT).events()
                            && span.covers(sequence, position, point);
                },
                found -> read.add(new Read(
                        found.stream(), found.position(), EventCodec.decodeOrNull(found.name(), found.payload()))));
        return read;
    }

    /** Frames are few and have many events: folded when somebody asks. */
    List<FrameFacts> frames(Collection<FrameFacts> newest) {
        return newest.parallelStream()
                .map(frame -> frame(log.stream(frame.frameId().value())).facts())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What a frame was.
     *
     * @param facts null when it was none yet, or was not readable
     */
    record Frame(@Nullable FrameFacts facts, boolean isBroken) {
        static final Frame BROKEN = new Frame(null, true);
    }

    /** Null when no event of the stream bears the name of a frame's. */
    @Nullable
    Frame frameIfAny(String stream) {
        List<StoredEvent> events = log.stream(stream);
        return events.stream().anyMatch(PastFold::isOfFrame) ? frame(events) : null;
    }

    private static boolean isOfFrame(StoredEvent stored) {
        Class<?> kind = EventCodec.classOf(stored.name());
        return kind != null && FrameEvent.class.isAssignableFrom(kind);
    }

    private Frame frame(List<StoredEvent> events) {
        List<StoredEvent> known = point.knownOf(events);
        if (!isUnbroken(known)) {
            return Frame.BROKEN;
        }
        FrameFacts facts = null;
        for (StoredEvent stored : known) {
            if (!(EventCodec.decodeOrNull(stored.name(), stored.payload()) instanceof FrameEvent event)) {
                return Frame.BROKEN;
            }
            if (point.covers(LegalDay.of(event), stored.recordedAt())) {
                try {
                    facts = FrameFacts.after(facts, event);
                } catch (RuntimeException e) {
                    return Frame.BROKEN;
                }
            }
        }
        return new Frame(facts, false);
    }
}
