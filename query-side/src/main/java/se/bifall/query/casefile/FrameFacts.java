package se.bifall.query.casefile;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;

/**
 * One decision frame: what may be granted that budget year for that purpose, and what has been.
 *
 * @param year null until the frame is set: money may come back to a year whose frame is not, and a decision registered
 *     late may be older than its frame's
 * @param purpose null until the frame is set
 * @param amount raises included
 * @param committed granted out of it gross, kronor of anslag 1:1, as corrected: what was granted by a slip never was
 * @param released given back to it
 */
public record FrameFacts(
        FrameId frameId,
        @Nullable Integer year,
        @Nullable String purpose,
        Kronor amount,
        Kronor committed,
        Kronor released,
        long version) {

    /**
     * A frame can be granted out of, and raised, before it is set: seen from a day in law between the two decisions. In the
     * order of the log it can't, and whoever folds that says so.
     */
    public static FrameFacts after(@Nullable FrameFacts earlier, FrameEvent event) {
        FrameFacts f = earlier == null
                ? new FrameFacts(event.frameId(), null, null, Kronor.ZERO, Kronor.ZERO, Kronor.ZERO, 0)
                : earlier;
        long version = f.version + 1;
        return switch (event) {
            case DecisionFrameSet e ->
                new FrameFacts(e.frameId(), e.year(), e.purpose(), e.amount(), f.committed, f.released, version);
            case DecisionFrameIncreased e ->
                new FrameFacts(f.frameId, f.year, f.purpose, f.amount.plus(e.by()), f.committed, f.released, version);
            case FundsCommitted e ->
                new FrameFacts(
                        f.frameId, f.year, f.purpose, f.amount, f.committed.plus(e.amount()), f.released, version);
            case FundsReleased e
            when e.isCorrection() ->
                new FrameFacts(
                        f.frameId, f.year, f.purpose, f.amount, f.committed.minus(e.amount()), f.released, version);
            case FundsReleased e ->
                new FrameFacts(
                        f.frameId, f.year, f.purpose, f.amount, f.committed, f.released.plus(e.amount()), version);
        };
    }

    /** False when money was booked on it, as seen from a day, before it was decided on. */
    public boolean isSet() {
        return year != null && purpose != null;
    }

    /** What may still be granted, kronor; never below zero as long as the rules hold. */
    public long left() {
        return amount.amount() - committed.amount() + released.amount();
    }
}
