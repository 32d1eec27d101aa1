package se.bifall.query.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;

/** One decision frame: what may be granted that budget year for that purpose, raises included. */
public record FrameFacts(FrameId frameId, int year, String purpose, Kronor amount, long version) {
    /** @throws IllegalStateException when a frame that was never set is raised */
    public static FrameFacts after(@Nullable FrameFacts before, FrameEvent event) {
        return switch (event) {
            case DecisionFrameSet e -> new FrameFacts(e.frameId(), e.year(), e.purpose(), e.amount(), 1);
            case DecisionFrameIncreased e -> {
                if (before == null) {
                    throw new IllegalStateException("händelse för en okänd ram");
                }
                FrameFacts set = Objects.requireNonNull(before);
                yield new FrameFacts(
                        set.frameId(), set.year(), set.purpose(), set.amount().plus(e.by()), set.version() + 1);
            }
        };
    }
}
