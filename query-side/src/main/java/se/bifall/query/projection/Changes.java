package se.bifall.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.bifall.events.AnswerEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.DiaryEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.events.GoalEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.RefusalEvent.CommandRefused;
import se.bifall.events.ReportEvent;
import se.bifall.events.SittingEvent;
import se.bifall.events.StoredEvent;
import se.bifall.events.SubjectEvent;
import se.bifall.events.UnreadableEvent;
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.casefile.TimelineEntry;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.chapter5.ChapterFacts;

/** What a batch of events changes: folded in memory, to be written once. Live and rebuild both make these. */
final class Changes {
    private final Function<String, @Nullable CaseFacts> caseBefore;
    private final Function<String, @Nullable FrameFacts> frameBefore;
    private final Function<String, @Nullable SittingFacts> sittingBefore;
    private final Function<String, @Nullable GoalFacts> goalBefore;
    private final Function<String, @Nullable ReportFacts> reportBefore;
    private final Function<String, @Nullable ChapterFacts> chapterBefore;
    private final Function<String, Boolean> setAsideBefore;
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
        this.caseBefore = before::find;
        this.frameBefore = before::frame;
        this.sittingBefore = before::sitting;
        this.goalBefore = before::goal;
        this.reportBefore = before::report;
        this.chapterBefore = before::chapter;
        this.setAsideBefore = before::isSetAside;
        this.recordedAt = before.recordedAt();
        this.run = before.days().newest();
    }

    /** Folds events in order. */
    Changes fold(List<StoredEvent> batch) {
        return foldRead(ReadEvent.all(batch));
    }

    Changes foldRead(List<ReadEvent> batch) {
        batch.forEach(read -> fold(read.stored(), read.decoded()));
        return this;
    }

    /** Everything that it touches, by the names of {@link FactTable#byStream()}. */
    List<String> streams() {
        List<String> touched = new ArrayList<>();
        List.of(cases, frames, sittings, goals, reports, chapters).forEach(facts -> touched.addAll(facts.keySet()));
        deadLetters.keySet().forEach(stream -> touched.add("utelämnad " + stream));
        refusals.keySet().forEach(position -> touched.add("nekad " + position));
        return touched;
    }

    private void fold(StoredEvent stored, Object decoded) {
        position = stored.position();
        recordedAt = stored.recordedAt();
        RecordedDays.Run recorded = RecordedDays.Run.with(run, position, PointInTime.dayOf(recordedAt));
        days.put(recorded.first(), recorded);
        run = recorded;
        String stream = stored.stream();
        if (setAsideBefore.apply(stream) || deadLetters.containsKey(stream)) {
            return;
        }
        try {
            if (decoded instanceof UnreadableEvent unreadable) {
                throw unreadable;
            }
            fold(stored, (BifallEvent) decoded);
        } catch (RuntimeException e) {
            deadLetters.put(
                    stream, new DeadLetter(stream, stored.position(), stored.name(), String.valueOf(e.getMessage())));
        }
    }

    private void fold(StoredEvent stored, BifallEvent event) {
        String stream = stored.stream();
        switch (event) {
            case GrantEvent e -> {
                CaseFacts before = cases.containsKey(stream) ? cases.get(stream) : caseBefore.apply(stream);
                if (isNew(stored, before == null ? 0 : before.version())) {
                    cases.put(stream, CaseFold.after(before, e, stored.position(), stored.recordedAt()));
                }
                timelines.computeIfAbsent(stream, s -> new ArrayList<>()).add(entry(stored, e));
            }
            case SubjectEvent e -> {
                // No figure and no list is made of these; a page reads them from the log.
            }
            case SittingEvent e -> {
                SittingFacts before = sittings.containsKey(stream) ? sittings.get(stream) : sittingBefore.apply(stream);
                if (isNew(stored, before == null ? 0 : before.version())) {
                    sittings.put(stream, SittingFacts.after(before, e));
                }
            }
            case GoalEvent e -> {
                GoalFacts before = goals.containsKey(stream) ? goals.get(stream) : goalBefore.apply(stream);
                if (isNew(stored, before == null ? 0 : before.version())) {
                    goals.put(stream, GoalFacts.after(before, e, recorded(stored)));
                }
            }
            case ReportEvent e -> {
                ReportFacts before = reports.containsKey(stream) ? reports.get(stream) : reportBefore.apply(stream);
                if (isNew(stored, before == null ? 0 : before.version())) {
                    reports.put(
                            stream,
                            ReportFacts.after(
                                    before,
                                    e,
                                    stored.recordedAt(),
                                    stored.context().actor(),
                                    stored.position()));
                }
            }
            case AnswerEvent e -> {
                ChapterFacts before = chapters.containsKey(stream) ? chapters.get(stream) : chapterBefore.apply(stream);
                if (isNew(stored, before == null ? 0 : before.events())) {
                    chapters.put(
                            stream,
                            ChapterFacts.after(
                                    before,
                                    e,
                                    stored.recordedAt(),
                                    stored.context().actor()));
                }
            }
            case FrameEvent e -> {
                FrameFacts before = frames.containsKey(stream) ? frames.get(stream) : frameBefore.apply(stream);
                if (isNew(stored, before == null ? 0 : before.version())) {
                    if (!(e instanceof DecisionFrameSet || e instanceof FundsReleased)
                            && (before == null || !before.isSet())) {
                        throw new IllegalStateException("händelse för en okänd ram");
                    }
                    frames.put(stream, FrameFacts.after(before, e));
                }
            }
            case CommandRefused e -> refusals.put(stored.position(), Refusal.of(stored, e));
            case DiaryEvent e -> {
                // the case itself says its number
            }
            case DeMinimisEvent e -> {
                // the case itself says its grant and its declaration
            }
        }
    }

    /** False when a row already holds the event: after a crash rows may be ahead of the position. */
    private static boolean isNew(StoredEvent stored, long version) {
        if (stored.sequence() > version) {
            throw new IllegalStateException(version == 0 ? "händelse för ett okänt ärende" : "en händelse saknas före");
        }
        return stored.sequence() == version;
    }

    private static GoalFacts.Recorded recorded(StoredEvent stored) {
        return new GoalFacts.Recorded(stored.recordedAt(), stored.context().actor(), stored.position());
    }

    private static TimelineEntry entry(StoredEvent stored, GrantEvent event) {
        return new TimelineEntry(
                stored.position(),
                stored.sequence(),
                event.getClass().getSimpleName(),
                LegalDay.of(event),
                stored.recordedAt(),
                stored.context().actor(),
                stored.context().commandId());
    }
}
