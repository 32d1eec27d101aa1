package se.bifall.query.projection;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;
import se.bifall.memory.Recent;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.query.casefile.Span;
import se.bifall.query.casefile.Span.Seen;

/**
 * Cases and frames as they stood at any point: the same fold, of the events that the point covers. A case that lies whole
 * before the point is the case that is known now, and one that lies after it is none: only what the point divides is
 * folded anew.
 */
@Component
public final class AsOf {
    private static final int KEPT = 3;
    /** The quarters of these end in milestones; of those before, the years alone. */
    private static final int NEWEST_YEARS = 4;

    private final EventLog log;
    private final FactTable table;
    /** Let go when memory is short. */
    private final Map<PointInTime, SoftReference<Past>> kept = Recent.atMost(KEPT);

    /**
     * What cases had become by the ends of quarters and years, on each axis: a later day is folded on from there. Let go when
     * memory is short.
     */
    private final Map<Axis, NavigableMap<LocalDate, SoftReference<Folded>>> milestones =
            Map.of(Axis.RECORDED, new ConcurrentSkipListMap<>(), Axis.DECIDED, new ConcurrentSkipListMap<>());

    private final Lock turn = new ReentrantLock(true);

    private volatile @Nullable Now now;

    AsOf(EventLog log, FactTable table) {
        this.log = log;
        this.table = table;
    }

    /** @param like the newest columns that anybody asked for, to make the next from */
    private record Now(
            FactTable.Snapshot snapshot,
            Standing standing,
            @Nullable FactColumns like) {}

    /**
     * What was folded anew for a point.
     *
     * @param day of the point; null when it names none
     * @param known the newest event that was looked for
     * @param of that the read models were made with: what was folded before a rebuild isn't built on after it
     * @param outcomes by stream
     */
    private record Folded(
            @Nullable LocalDate day, long known, RecordedDays of, Map<String, PastFold.Outcome> outcomes) {}

    /** What was found at a point. */
    private record Past(Folded folded, Standing standing) {}

    /**
     * Now is answered from memory; an earlier point is kept for the next question while there is room. Who asks for a point
     * while another is folded waits for its turn, since each takes all cores; and it may have been folded for somebody else by
     * then.
     */
    public Standing at(PointInTime point) {
        Standing known = known(point, now());
        if (known != null) {
            return known;
        }
        turn.lock();
        try {
            Now newest = now();
            Standing meanwhile = known(point, newest);
            return meanwhile == null ? fold(point, newest) : meanwhile;
        } finally {
            turn.unlock();
        }
    }

    /** Null when it has to be folded. */
    private @Nullable Standing known(PointInTime point, Now newest) {
        if (point.day() == null
                && (point.position() == null
                        || point.position() == newest.standing().position())) {
            return newest.standing();
        }
        Past before = kept(point);
        return before != null
                        && isLike(before.folded(), newest)
                        && before.folded().known() == last(point, newest)
                ? before.standing()
                : null;
    }

    private Standing fold(PointInTime point, Now newest) {
        Past before = kept(point);
        long last = last(point, newest);
        Folded folded = folded(point, last, newest, before == null ? null : before.folded());
        Standing standing = standing(point, last, newest, folded);
        synchronized (kept) {
            kept.put(point, new SoftReference<>(new Past(folded, standing)));
        }
        return standing;
    }

    private @Nullable Past kept(PointInTime point) {
        synchronized (kept) {
            SoftReference<Past> reference = kept.get(point);
            return reference == null ? null : reference.get();
        }
    }

    /** The same object until everything has been folded anew: an answer that is kept across that may be of another log. */
    public Object folding() {
        return now().snapshot().days();
    }

    @SuppressWarnings("ReferenceEquality") // the snapshot is the same object until something changes
    private Now now() {
        FactTable.Snapshot snapshot = table.snapshot();
        Now known = now;
        if (known == null || known.snapshot() != snapshot) {
            Set<String> leftOut = new HashSet<>();
            snapshot.deadLetters().forEach(letter -> leftOut.add(letter.stream()));
            List<CaseFacts> cases = List.copyOf(snapshot.cases());
            FactColumns newest = known == null ? null : known.standing().columnsIfAny();
            FactColumns like = known == null || newest != null ? newest : known.like();
            known = new Now(
                    snapshot,
                    new Standing(
                            PointInTime.NOW,
                            snapshot.position(),
                            snapshot.recordedAt(),
                            cases,
                            () -> List.copyOf(snapshot.frames()),
                            leftOut,
                            () -> FactColumns.like(like, cases)),
                    like);
            now = known;
        }
        return known;
    }

    /** The newest event that is known at the point: as we knew, the last that was recorded by its day. */
    private static long last(PointInTime asked, Now newest) {
        PointInTime point = asked.knownAt(newest.standing().position());
        long last = point.position() == null ? 0 : point.position();
        return point.axis() == Axis.DECIDED || point.day() == null
                ? last
                : newest.snapshot().days().lastBy(point.day(), last);
    }

    /** The event at a position, or the first after it. */
    private @Nullable StoredEvent event(long position) {
        List<StoredEvent> found = log.read(position - 1, 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Whether there was no rebuild between: what was folded before one may be what the log said until somebody put it right. */
    @SuppressWarnings("ReferenceEquality") // a rebuild puts another in its place
    private static boolean isLike(Folded folded, Now newest) {
        return folded.of() == newest.snapshot().days();
    }

    /** @param before what was folded for the same point while less was recorded */
    private Folded folded(PointInTime point, long last, Now newest, @Nullable Folded before) {
        RecordedDays days = newest.snapshot().days();
        PointInTime known = point.knownAt(last);
        Folded usable = before != null && isLike(before, newest) && before.known() <= last ? before : null;
        Map<String, PastFold.Outcome> outcomes = new LinkedHashMap<>();
        List<CaseFacts> divided = new ArrayList<>();
        for (CaseFacts facts : newest.snapshot().cases()) {
            if (seen(facts, known) == Seen.PART) {
                PastFold.Outcome same = usable == null || (usable.known() < last && facts.position() > usable.known())
                        ? null
                        : usable.outcomes().get(facts.caseId().value());
                if (same == null) {
                    divided.add(facts);
                } else {
                    outcomes.put(facts.caseId().value(), same);
                }
            }
        }
        outcomes.putAll(new PastFold(log, known, days).cases(divided, begun(point, last, newest, divided)));
        return new Folded(point.day(), last, days, outcomes);
    }

    private Standing standing(PointInTime point, long last, Now newest, Folded folded) {
        PointInTime known = point.knownAt(last);
        PastFold fold = new PastFold(log, known, folded.of());
        Set<String> leftOut = new HashSet<>();
        List<CaseFacts> cases = new ArrayList<>();
        for (CaseFacts facts : newest.snapshot().cases()) {
            if (seen(facts, known) == Seen.WHOLE) {
                cases.add(facts);
            } else if (seen(facts, known) == Seen.PART) {
                add(facts.caseId().value(), folded.outcomes().get(facts.caseId().value()), cases, leftOut);
            }
        }
        List<FrameFacts> healed = new ArrayList<>(); // frames that could still be read then
        for (DeadLetter letter : newest.snapshot().deadLetters()) {
            PastFold.Frame frame = fold.frameIfAny(letter.stream());
            if (frame != null && !frame.isBroken()) {
                Optional.ofNullable(frame.facts()).ifPresent(healed::add);
                continue;
            }
            PastFold.Outcome outcome = fold.stream(letter.stream());
            add(letter.stream(), outcome, cases, leftOut);
            if (outcome.facts() == null && letter.position() <= last) {
                leftOut.add(letter.stream());
            }
        }
        StoredEvent lastEvent = last == 0 ? null : event(last);
        return new Standing(
                point,
                last,
                lastEvent == null ? Instant.EPOCH : lastEvent.recordedAt(),
                List.copyOf(cases),
                () -> Stream.concat(fold.frames(newest.snapshot().frames()).stream(), healed.stream())
                        .toList(),
                leftOut,
                () -> FactColumns.like(newest.standing().columns(), cases));
    }

    /** What of each case was folded for an earlier day of the same axis, where what is to be folded comes after it. */
    private Map<String, PastFold.Begun> begun(PointInTime point, long last, Now newest, List<CaseFacts> divided) {
        LocalDate day = point.day();
        Map<String, PastFold.Begun> begun = new HashMap<>();
        if (day == null) {
            return begun;
        }
        for (Folded earlier : earlier(point.axis(), day, newest)) {
            for (CaseFacts facts : divided) {
                String id = facts.caseId().value();
                PastFold.Outcome outcome = earlier.outcomes().get(id);
                if (outcome != null && outcome.facts() != null && !outcome.isBroken() && facts.span() != null) {
                    int events = point.axis() == Axis.RECORDED
                            ? knownThen(earlier, outcome.facts(), last)
                            : coveredThen(earlier, facts, last, day);
                    if (events > 0) {
                        begun.put(id, new PastFold.Begun(outcome, events));
                    }
                }
            }
        }
        return begun;
    }

    /** What was known on an earlier day is the beginning of what is known on a later, whatever has come since. */
    private static int knownThen(Folded earlier, CaseFacts then, long last) {
        return earlier.known() <= last ? Math.toIntExact(then.version()) : 0;
    }

    /** Where no newer event of the case is unknown to either day: one may hold from a day before both. */
    private static int coveredThen(Folded earlier, CaseFacts facts, long last, LocalDate day) {
        LocalDate until = Objects.requireNonNull(earlier.day());
        return facts.position() <= Math.min(last, earlier.known())
                ? Objects.requireNonNull(facts.span()).foldedBy(until, day)
                : 0;
    }

    /** The nearest last; nothing that knows more than what is the newest here. */
    private List<Folded> earlier(Axis axis, LocalDate day, Now newest) {
        List<@Nullable Folded> found = new ArrayList<>();
        on(axis).headMap(day, true).values().forEach(reference -> found.add(reference.get()));
        synchronized (kept) {
            kept.forEach((point, reference) -> {
                if (point.axis() == axis
                        && point.position() == null
                        && point.day() != null
                        && !point.day().isAfter(day)) {
                    Past past = reference.get();
                    found.add(past == null ? null : past.folded());
                }
            });
        }
        return found.stream()
                .flatMap(Stream::ofNullable)
                .filter(folded -> isLike(folded, newest)
                        && folded.known() <= newest.standing().position())
                .sorted(Comparator.comparing(folded -> Objects.requireNonNull(folded.day())))
                .toList();
    }

    private NavigableMap<LocalDate, SoftReference<Folded>> on(Axis axis) {
        return Objects.requireNonNull(milestones.get(axis));
    }

    /**
     * Folds the cases as they were at the ends of quarters and years, for later days to be folded on from. What is known
     * already is folded anew only where cases have got new events; on the axis of what was recorded not even there.
     *
     * @param goOn asked before each day
     */
    void rememberMilestones(BooleanSupplier goOn) {
        Now newest = now();
        NavigableSet<LocalDate> days = milestones(
                newest.snapshot().cases(), PointInTime.dayOf(newest.snapshot().recordedAt()));
        for (Axis axis : Axis.values()) {
            on(axis).keySet().retainAll(days);
            for (LocalDate day : days) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                SoftReference<Folded> reference = on(axis).get(day);
                PointInTime point = PointInTime.at(axis, day);
                long last = last(point, newest);
                Folded before = reference == null ? null : reference.get();
                on(axis).put(day, new SoftReference<>(folded(point, last, newest, before)));
            }
        }
    }

    /** The ends of years before a day that cases have events on or after, and of the quarters of the newest. */
    private static NavigableSet<LocalDate> milestones(Collection<CaseFacts> cases, LocalDate newest) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (CaseFacts facts : cases) {
            Span span = facts.span();
            int to = span == null ? 0 : Math.min(span.newestLegalDay().getYear(), newest.getYear());
            for (int year = span == null ? 1 : span.legalDays().getFirst().getYear(); year <= to; year++) {
                for (int month = year > newest.getYear() - NEWEST_YEARS ? 3 : 12; month <= 12; month += 3) {
                    days.add(YearMonth.of(year, month).atEndOfMonth());
                }
            }
        }
        return days.headSet(newest, false);
    }

    private static Seen seen(CaseFacts facts, PointInTime point) {
        return facts.span() == null ? Seen.PART : facts.span().from(point);
    }

    private static void add(
            String stream, PastFold.@Nullable Outcome outcome, List<CaseFacts> cases, Set<String> leftOut) {
        if (outcome == null || outcome.isBroken()) {
            leftOut.add(stream);
        } else if (outcome.facts() != null) {
            cases.add(outcome.facts());
        }
    }
}
