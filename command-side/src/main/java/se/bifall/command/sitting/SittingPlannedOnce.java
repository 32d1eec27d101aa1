package se.bifall.command.sitting;

import java.time.LocalDate;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** There is one sitting a day. */
record SittingPlannedOnce(LocalDate sittingOn, boolean planned) implements Rule {
    @Override
    public boolean holds() {
        return !planned;
    }

    @Override
    public String field() {
        return "sittingOn";
    }

    @Override
    public String sentence() {
        return "Sammanträdet " + sittingOn + " är redan planerat.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
