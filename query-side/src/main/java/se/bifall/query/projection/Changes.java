package se.bifall.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.events.StoredEvent;
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.casefile.TimelineEntry;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.chapter5.ChapterFacts;

/** What a batch of events changes: folded in memory, to be written once. Live and rebuild both make these. */
final class Changes {
    /** Fewer than these are folded on one core. */
    private static final int MANY = 200;

    private final FactTable before;
    private final boolean withTimelines;
    final Map<String, CaseFacts> cases = new LinkedHashMap<>();
    final Map<String, FrameFacts> frames = new LinkedHashMap<>();
    final Map<String, SittingFacts> sittings = new LinkedHashMap<>();
    final Map<String, GoalFacts> goals = new LinkedHashMap<>();
    final Map<String, ReportFacts> reports = new LinkedHashMap<>();
    final Map<String, ChapterFacts> chapters = new LinkedHashMap<>();
    final Map<String, List<TimelineEntry>> timelines = new HashMap<>();
    final Map<String, DeadLetter> deadLetters = new LinkedHashMap<>();
    final Map<Long, Refusal> refusals = new LinkedHashMap<>();
    final Map<Long, RecordedDays.Run> days = new LinkedHashMap<>();
    long position;
    Instant recordedAt = Instant.EPOCH;

    /** Of the newest event. */
    private RecordedDays.@Nullable Run run;

    Changes(FactTable before) {
        this(before, true);
    }

    /** @param withTimelines false where nobody keeps them */
    Changes(FactTable before, boolean withTimelines) {
        this.before = before;
        this.withTimelines = withTimelines;
        this.recordedAt = before.recordedAt();
        this.run = before.days().newest();
    }

    /** Decodes and folds events in order: those of one stream after each other on one core, streams on all. */
    Changes fold(List<StoredEvent> batch) {
        Map<String, List<StoredEvent>> streams = new LinkedHashMap<>();
        for (StoredEvent stored : batch) {
            note(stored);
            streams.computeIfAbsent(stored.stream(), stream -> new ArrayList<>())
                    .add(stored);
        }
        List<List<StoredEvent>> each = List.copyOf(streams.values());
        Stream<List<StoredEvent>> divided = batch.size() > MANY ? each.parallelStream() : each.stream();
        divided.map(this::folded).toList().forEach(StreamFold::addTheFolded);
        return this;
    }

    private void note(StoredEvent stored) {
        position = stored.position();
        recordedAt = stored.recordedAt();
        RecordedDays.Run recorded = RecordedDays.Run.with(run, position, PointInTime.dayOf(recordedAt));
        days.put(recorded.first(), recorded);
        run = recorded;
    }

    private StreamFold folded(List<StoredEvent> events) {
        StreamFold fold = new StreamFold(events.getFirst().stream(), this, before, withTimelines);
        events.forEach(fold::fold);
        return fold;
    }

    /** Everything that it touches, by the names of {@link FactTable#byStream()}. */
    List<String> streams() {
        List<String> touched = new ArrayList<>();
        List.of(cases, frames, sittings, goals, reports, chapters).forEach(facts -> touched.addAll(facts.keySet()));
        deadLetters.keySet().forEach(stream -> touched.add("utelämnad " + stream));
        refusals.keySet().forEach(position -> touched.add("nekad " + position));
        return touched;
    }
}
