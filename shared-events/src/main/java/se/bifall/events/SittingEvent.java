package se.bifall.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;

/** What has happened to one sitting of the nämnd (sammanträde), which is named by its day. */
public sealed interface SittingEvent extends BifallEvent {
    LocalDate sittingOn();

    /** A colon is in no id of a case or frame, so that a sitting never takes theirs. */
    @Override
    default String stream() {
        return "sammantrade:" + sittingOn();
    }

    @EventName("SittingPlanned/1")
    record SittingPlanned(LocalDate sittingOn) implements SittingEvent {}

    /** A case was put on the agenda; recorded together with the case's own event, or neither is. */
    @EventName("AgendaEntered/1")
    record AgendaEntered(LocalDate sittingOn, CaseId caseId) implements SittingEvent {}

    @EventName("AgendaLeft/1")
    record AgendaLeft(LocalDate sittingOn, CaseId caseId) implements SittingEvent {}

    /**
     * A paragraph of the minutes is in use.
     *
     * @param paragraph as {@code § 45}
     * @param caseId the case that was decided in it; null for the paragraph where delegated decisions are reported
     */
    @EventName("ParagraphTaken/1")
    record ParagraphTaken(
            LocalDate sittingOn, String paragraph, @Nullable CaseId caseId) implements SittingEvent {}

    /**
     * The minutes were adjusted (justerade).
     *
     * @param postedOn when that was announced on the notice board (anslagstavlan), when it has been
     */
    @EventName("MinutesAdjusted/1")
    record MinutesAdjusted(
            LocalDate sittingOn,
            LocalDate adjustedOn,
            @Nullable LocalDate postedOn) implements SittingEvent {}
}
