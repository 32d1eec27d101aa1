package se.bifall.events;

import java.time.LocalDate;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;

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
}
