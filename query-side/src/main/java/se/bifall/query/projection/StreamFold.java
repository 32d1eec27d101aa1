package se.bifall.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.bifall.events.AnswerEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.DiaryEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
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
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.casefile.TimelineEntry;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.chapter5.ChapterFacts;

/** The new events of one stream, folded upon what was known of it. What others see is changed when all streams are done. */
final class StreamFold {
    private final String stream;
    private final Changes changes;
    private final FactTable before;
    private final boolean withTimeline;
    private final List<TimelineEntry> timeline = new ArrayList<>(0);
    private final List<Refusal> refusals = new ArrayList<>(0);
    private boolean isSetAside;

    private @Nullable CaseFacts grantCase;
    private @Nullable FrameFacts frame;
    private @Nullable SittingFacts sitting;
    private @Nullable GoalFacts goal;
    private @Nullable ReportFacts report;
    private @Nullable ChapterFacts chapter;
    private @Nullable DeadLetter deadLetter;

    /**
     * @param changes of the events before, which are not in {@code before}
     * @param withTimeline false where nobody keeps it
     */
    StreamFold(String stream, Changes changes, FactTable before, boolean withTimeline) {
        this.stream = stream;
        this.changes = changes;
        this.before = before;
        this.withTimeline = withTimeline;
        this.isSetAside = changes.deadLetters.containsKey(stream) || before.isSetAside(stream);
    }

    /** An event that can't be read or placed sets the stream aside, from there on. */
    void fold(StoredEvent stored) {
        if (isSetAside) {
            return;
        }
        try {
            decodeAndFold(stored);
        } catch (RuntimeException e) {
            isSetAside = true;
            deadLetter = new DeadLetter(stream, stored.position(), stored.name(), String.valueOf(e.getMessage()));
        }
    }

    private void decodeAndFold(StoredEvent stored) {
        switch (EventCodec.decode(stored.name(), stored.payload())) {
            case GrantEvent e -> {
                CaseFacts known = known(grantCase, changes.cases, before::find);
                if (isNew(stored, known == null ? 0 : known.version())) {
                    grantCase = CaseFold.after(known, e, stored.position(), stored.recordedAt());
                }
                if (withTimeline) {
                    timeline.add(entry(stored, e));
                }
            }
            case SubjectEvent e -> {
                // No figure and no list is made of these; a page reads them from the log.
            }
            case SittingEvent e -> {
                SittingFacts known = known(sitting, changes.sittings, before::sitting);
                if (isNew(stored, known == null ? 0 : known.version())) {
                    sitting = SittingFacts.after(known, e);
                }
            }
            case GoalEvent e -> {
                GoalFacts known = known(goal, changes.goals, before::goal);
                if (isNew(stored, known == null ? 0 : known.version())) {
                    goal = GoalFacts.after(known, e, recorded(stored));
                }
            }
            case ReportEvent e -> {
                ReportFacts known = known(report, changes.reports, before::report);
                if (isNew(stored, known == null ? 0 : known.version())) {
                    report = ReportFacts.after(
                            known, e, stored.recordedAt(), stored.context().actor(), stored.position());
                }
            }
            case AnswerEvent e -> {
                ChapterFacts known = known(chapter, changes.chapters, before::chapter);
                if (isNew(stored, known == null ? 0 : known.events())) {
                    chapter = ChapterFacts.after(
                            known, e, stored.recordedAt(), stored.context().actor());
                }
            }
            case FrameEvent e -> {
                FrameFacts known = known(frame, changes.frames, before::frame);
                if (isNew(stored, known == null ? 0 : known.version())) {
                    if (!(e instanceof DecisionFrameSet || e instanceof FundsReleased)
                            && (known == null || !known.isSet())) {
                        throw new IllegalStateException("händelse för en okänd ram");
                    }
                    frame = FrameFacts.after(known, e);
                }
            }
            case CommandRefused e -> refusals.add(Refusal.of(stored, e));
            case DiaryEvent e -> {
                // the case itself says its number
            }
            case DeMinimisEvent e -> {
                // the case itself says its grant and its declaration
            }
        }
    }

    private <T> @Nullable T known(@Nullable T folded, Map<String, T> changed, Function<String, @Nullable T> unchanged) {
        if (folded != null) {
            return folded;
        }
        T known = changed.get(stream);
        return known == null ? unchanged.apply(stream) : known;
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
        EventContext by = stored.context();
        return new TimelineEntry(
                stored.position(),
                stored.sequence(),
                event.getClass().getSimpleName(),
                LegalDay.of(event),
                stored.recordedAt(),
                by.actor(),
                by.commandId());
    }

    /** To the changes that it was folded upon. */
    void addTheFolded() {
        put(changes.cases, grantCase);
        put(changes.frames, frame);
        put(changes.sittings, sitting);
        put(changes.goals, goal);
        put(changes.reports, report);
        put(changes.chapters, chapter);
        put(changes.deadLetters, deadLetter);
        refusals.forEach(refusal -> changes.refusals.put(refusal.position(), refusal));
        if (!timeline.isEmpty()) {
            changes.timelines
                    .computeIfAbsent(stream, added -> new ArrayList<>())
                    .addAll(timeline);
        }
    }

    private <T> void put(Map<String, T> byStream, @Nullable T facts) {
        if (facts != null) {
            byStream.put(stream, facts);
        }
    }
}
