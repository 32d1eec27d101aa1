package se.bifall.command.sitting;

import java.time.LocalDate;
import se.bifall.command.grantcase.rule.Rule;

/** A case is put on the agenda of a sitting that there is. */
record SittingIsPlanned(LocalDate sittingOn, boolean planned) implements Rule {
    @Override
    public boolean holds() {
        return planned;
    }

    @Override
    public String field() {
        return "sittingOn";
    }

    @Override
    public String sentence() {
        return "Inget sammanträde är planerat " + sittingOn + ". Nämndsekreteraren planerar det först.";
    }
}
