package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.region.Payout.RecoveryLimit;

/** Money is demanded back within the years that the Region's profile gives from the newest payment. */
public record RecoveryInTime(
        Optional<RecoveryLimit> limit, @Nullable LocalDate lastPaidOn, LocalDate on) implements Rule {
    @Override
    public boolean holds() {
        return limit.isEmpty()
                || lastPaidOn == null
                || !on.isAfter(lastPaidOn.plusYears(limit.get().years()));
    }

    @Override
    public String field() {
        return "decision.decidedOn";
    }

    @Override
    public String sentence() {
        RecoveryLimit years = limit.orElseThrow();
        return "Den senaste utbetalningen gjordes " + lastPaidOn + ". Återkrav beslutas inom " + years.years() + " år ("
                + years.source() + ").";
    }
}
