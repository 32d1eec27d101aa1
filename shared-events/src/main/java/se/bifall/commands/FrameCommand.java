package se.bifall.commands;

import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.EKONOM;

import java.time.LocalDate;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;

/** What may be asked about a decision frame. */
public sealed interface FrameCommand extends BifallCommand {
    FrameId frameId();

    @Override
    default String stream() {
        return frameId().value();
    }

    @By({BESLUTSFATTARE, EKONOM})
    record SetDecisionFrame(
            FrameId frameId, int year, String purpose, Kronor amount, LocalDate decidedOn, String ground)
            implements FrameCommand {}

    @By({BESLUTSFATTARE, EKONOM})
    record IncreaseDecisionFrame(FrameId frameId, Kronor by, LocalDate decidedOn, String ground)
            implements FrameCommand {}
}
