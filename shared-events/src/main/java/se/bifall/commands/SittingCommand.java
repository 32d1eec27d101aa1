package se.bifall.commands;

import static se.bifall.codes.Role.NAMNDSEKRETERARE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked about a sitting of the nämnd; what it decides is asked of each case. */
public sealed interface SittingCommand extends BifallCommand {
    LocalDate sittingOn();

    @Override
    default String stream() {
        return "sammantrade:" + sittingOn();
    }

    @By(NAMNDSEKRETERARE)
    record PlanSitting(LocalDate sittingOn) implements SittingCommand {}

    @By(NAMNDSEKRETERARE)
    record AdjustMinutes(
            LocalDate sittingOn,
            LocalDate adjustedOn,
            @Nullable LocalDate postedOn) implements SittingCommand {}
}
