package se.bifall.command.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** A report is withdrawn once. */
record WithdrawnOnce(@Nullable LocalDate withdrawnOn) implements Rule {
    @Override
    public boolean holds() {
        return withdrawnOn == null;
    }

    @Override
    public String field() {
        return "reportId";
    }

    @Override
    public String sentence() {
        return "Rapporten drogs tillbaka redan " + withdrawnOn + ".";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
