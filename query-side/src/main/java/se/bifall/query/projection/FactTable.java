package se.bifall.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.ReadModels;
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.chapter5.ChapterFacts;

/** The facts of every case in memory, all at one position: what cross-tables and the queue are answered from. */
public final class FactTable implements ReadModels {
    /** In the order they came: what is worked out for one stays where it is when another comes. */
    private final Map<String, CaseFacts> cases = new LinkedHashMap<>();

    private final Map<String, FrameFacts> frames = new LinkedHashMap<>();
    private final Map<String, SittingFacts> sittings = new LinkedHashMap<>();
    private final Map<String, GoalFacts> goals = new LinkedHashMap<>();
    private final Map<String, ReportFacts> reports = new LinkedHashMap<>();
    private final Map<String, ChapterFacts> chapters = new LinkedHashMap<>();
    private final Map<String, DeadLetter> deadLetters = new LinkedHashMap<>();
    private final RefusalTable refusals = new RefusalTable();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Condition moved = lock.writeLock().newCondition();
    private long position;
    private Instant recordedAt = Instant.EPOCH;
    private volatile RecordedDays days = new RecordedDays();
    private volatile @Nullable Snapshot current;

    /**
     * Everything at one position.
     *
     * @param position the newest event folded; 0 before any
     * @param recordedAt when that event was recorded
     * @param cases those whose every event could be read
     * @param frames those whose every event could be read
     * @param deadLetters those that are left out
     * @param days when events were recorded, later ones too; another object when everything has been folded anew
     */
    public record Snapshot(
            long position,
            Instant recordedAt,
            Collection<CaseFacts> cases,
            Collection<FrameFacts> frames,
            Collection<DeadLetter> deadLetters,
            RecordedDays days) {}

    /** The same object until something changes: what is worked out from it may be kept with it. */
    public Snapshot snapshot() {
        Snapshot known = current;
        if (known != null) {
            return known;
        }
        lock.readLock().lock();
        try {
            known = current;
            if (known == null) {
                known = copy();
                current = known;
            }
            return known;
        } finally {
            lock.readLock().unlock();
        }
    }

    private Snapshot copy() {
        return new Snapshot(position, recordedAt, whole(cases), whole(frames), oldestFirst(deadLetters.values()), days);
    }

    private static List<DeadLetter> oldestFirst(Collection<DeadLetter> letters) {
        return letters.stream()
                .sorted(Comparator.comparingLong(DeadLetter::position))
                .toList();
    }

    private <T> List<T> whole(Map<String, T> byStream) {
        List<T> whole = new ArrayList<>(byStream.size());
        if (deadLetters.isEmpty()) {
            whole.addAll(byStream.values());
        } else {
            byStream.forEach((stream, facts) -> {
                if (!deadLetters.containsKey(stream)) {
                    whole.add(facts);
                }
            });
        }
        return Collections.unmodifiableList(whole);
    }

    /** When the newest event was recorded; long ago when there is none. */
    Instant recordedAt() {
        lock.readLock().lock();
        try {
            return recordedAt;
        } finally {
            lock.readLock().unlock();
        }
    }

    RecordedDays days() {
        return days;
    }

    public @Nullable CaseFacts find(String stream) {
        return read(() -> cases.get(stream));
    }

    public @Nullable FrameFacts frame(String stream) {
        return read(() -> frames.get(stream));
    }

    /** @param stream of the sitting, as {@code sammantrade:2026-11-20} */
    public @Nullable SittingFacts sitting(String stream) {
        return read(() -> sittings.get(stream));
    }

    /** Every sitting, the newest first. */
    public List<SittingFacts> sittings() {
        List<SittingFacts> all = read(() -> new ArrayList<>(sittings.values()));
        return Objects.requireNonNull(all).stream()
                .sorted(Comparator.comparing(SittingFacts::on).reversed())
                .toList();
    }

    /** @param stream of the sub-goal, as {@code delmal:2024-3.2} */
    public @Nullable GoalFacts goal(String stream) {
        return read(() -> goals.get(stream));
    }

    /** @param stream of the report, as {@code rapport:arsrapport-2024-1} */
    public @Nullable ReportFacts report(String stream) {
        return read(() -> reports.get(stream));
    }

    /** Every published report, the newest first. */
    public List<ReportFacts> reports() {
        List<ReportFacts> all = read(() -> new ArrayList<>(reports.values()));
        return Objects.requireNonNull(all).stream()
                .sorted(Comparator.comparingLong(ReportFacts::event).reversed())
                .toList();
    }

    /** @param stream of a report, as {@code resultatredovisning:2024} */
    public @Nullable ChapterFacts chapter(String stream) {
        return read(() -> chapters.get(stream));
    }

    /** The years that somebody has written answers for, the newest first. */
    public List<Integer> reportedYears() {
        List<ChapterFacts> all = read(() -> new ArrayList<>(chapters.values()));
        return Objects.requireNonNull(all).stream()
                .map(ChapterFacts::year)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public boolean isSetAside(String stream) {
        return Boolean.TRUE.equals(read(() -> deadLetters.containsKey(stream)));
    }

    /** What was asked for in vain, newest first; a view that may grow while it is read. */
    public Collection<Refusal> refusals() {
        return refusals.newestFirst();
    }

    public long position() {
        lock.readLock().lock();
        try {
            return position;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public boolean awaitVersion(String stream, long version, Duration atMost) throws InterruptedException {
        return await(() -> reached(stream, version), atMost);
    }

    /** Waits until everything up to a position is folded; false when the time is out first. */
    public boolean awaitPosition(long sought, Duration atMost) throws InterruptedException {
        return await(() -> position >= sought, atMost);
    }

    private boolean reached(String stream, long version) {
        CaseFacts facts = cases.get(stream);
        FrameFacts frame = frames.get(stream);
        SittingFacts sitting = sittings.get(stream);
        GoalFacts goal = goals.get(stream);
        ReportFacts report = reports.get(stream);
        ChapterFacts chapter = chapters.get(stream);
        return deadLetters.containsKey(stream)
                || stream.startsWith("person:")
                || (facts != null && facts.version() >= version)
                || (frame != null && frame.version() >= version)
                || (sitting != null && sitting.version() >= version)
                || (goal != null && goal.version() >= version)
                || (report != null && report.version() >= version)
                || (chapter != null && chapter.events() >= version);
    }

    private boolean await(BooleanSupplier reached, Duration atMost) throws InterruptedException {
        lock.writeLock().lock();
        try {
            long left = atMost.toNanos();
            while (!reached.getAsBoolean() && left > 0) {
                left = moved.awaitNanos(left);
            }
            return reached.getAsBoolean();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Every fact by the stream that it is folded from, and what was refused by its place in the log. */
    NavigableMap<String, Object> byStream() {
        NavigableMap<String, Object> all = new TreeMap<>();
        lock.readLock().lock();
        try {
            List.of(cases, frames, sittings, goals, reports, chapters).forEach(all::putAll);
            deadLetters.forEach((stream, letter) -> all.put("utelämnad " + stream, letter));
            refusals.newestFirst().forEach(refusal -> all.put("nekad " + refusal.position(), refusal));
        } finally {
            lock.readLock().unlock();
        }
        return all;
    }

    void publish(Changes changes) {
        lock.writeLock().lock();
        try {
            cases.putAll(changes.cases);
            frames.putAll(changes.frames);
            sittings.putAll(changes.sittings);
            goals.putAll(changes.goals);
            reports.putAll(changes.reports);
            chapters.putAll(changes.chapters);
            deadLetters.putAll(changes.deadLetters);
            refusals.add(changes.refusals);
            position = changes.position;
            recordedAt = changes.recordedAt;
            days.add(changes.days.values());
            current = null;
            moved.signalAll();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes over everything of another table, in one step for every reader. */
    void replaceBy(FactTable other) {
        Snapshot whole = other.snapshot();
        lock.writeLock().lock();
        try {
            cases.clear();
            whole.cases().forEach(facts -> cases.put(facts.caseId().value(), facts));
            frames.clear();
            whole.frames().forEach(frame -> frames.put(frame.frameId().value(), frame));
            sittings.clear();
            other.sittings().forEach(sitting -> sittings.put("sammantrade:" + sitting.on(), sitting));
            goals.clear();
            goals.putAll(other.goals);
            reports.clear();
            reports.putAll(other.reports);
            chapters.clear();
            chapters.putAll(other.chapters);
            deadLetters.clear();
            whole.deadLetters().forEach(letter -> deadLetters.put(letter.stream(), letter));
            refusals.replaceBy(other.refusals);
            position = whole.position();
            recordedAt = whole.recordedAt();
            days = other.days;
            current = null;
            moved.signalAll();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> @Nullable T read(java.util.function.Supplier<@Nullable T> what) {
        lock.readLock().lock();
        try {
            return what.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
