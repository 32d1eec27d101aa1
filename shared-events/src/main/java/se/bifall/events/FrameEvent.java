package se.bifall.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.ReleaseCause;

/** What has happened to a decision frame (beslutsram): money that may be granted one budget year for one purpose. */
public sealed interface FrameEvent extends BifallEvent {
    FrameId frameId();

    @Override
    default String stream() {
        return frameId().value();
    }

    @EventName("DecisionFrameSet/1")
    record DecisionFrameSet(
            FrameId frameId, int year, String purpose, Kronor amount, LocalDate decidedOn, String ground)
            implements FrameEvent {}

    @EventName("DecisionFrameIncreased/1")
    record DecisionFrameIncreased(FrameId frameId, Kronor by, LocalDate decidedOn, String ground)
            implements FrameEvent {}

    /** A decision takes money of the frame; recorded together with the decision, or neither is. */
    @EventName("FundsCommitted/1")
    record FundsCommitted(FrameId frameId, CaseId caseId, Kronor amount, LocalDate decidedOn) implements FrameEvent {}

    /**
     * The frame has more left: a decision gives money back to the frame of the year when it is made, whatever year it was
     * granted; or a correction says that less was granted, in the frame that it was granted from.
     *
     * @param cause null when whoever recorded it was not asked (revision 1): then it is told of as given back
     */
    @EventName("FundsReleased/2")
    record FundsReleased(
            FrameId frameId,
            CaseId caseId,
            Kronor amount,
            @Nullable ReleaseCause cause,
            LocalDate decidedOn) implements FrameEvent {
        public boolean isCorrection() {
            return cause == ReleaseCause.CORRECTED;
        }
    }
}
