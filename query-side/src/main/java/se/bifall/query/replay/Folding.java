package se.bifall.query.replay;

import org.jspecify.annotations.Nullable;
import se.bifall.events.AnswerEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.GoalEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.ReportEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.chapter5.ChapterFacts;

/** How an event becomes what is known: always by the fold that makes the live facts, and never by another. */
final class Folding {
    private Folding() {}

    /**
     * @param before null before the first event
     * @throws RuntimeException when the event can't come here
     */
    static Object after(@Nullable Object before, BifallEvent event, StoredEvent stored) {
        String actor = stored.context().actor();
        return switch (event) {
            case GrantEvent e -> CaseFold.after((CaseFacts) before, e, stored.position());
            case FrameEvent e -> FrameFacts.after((FrameFacts) before, e);
            case GoalEvent e ->
                GoalFacts.after(
                        (GoalFacts) before, e, new GoalFacts.Recorded(stored.recordedAt(), actor, stored.position()));
            case ReportEvent e ->
                ReportFacts.after((ReportFacts) before, e, stored.recordedAt(), actor, stored.position());
            case AnswerEvent e -> ChapterFacts.after((ChapterFacts) before, e, stored.recordedAt(), actor);
            default -> throw new IllegalStateException("händelsen hör inte till en ström som kan följas");
        };
    }
}
