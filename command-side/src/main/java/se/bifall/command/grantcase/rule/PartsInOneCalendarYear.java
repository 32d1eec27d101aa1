package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one payment are paid in one calendar year, so that the EU part of a ramprojekt stands beside the part it
 * tops up.
 *
 * @param firstPaidOn the day of the first part; null when this is the first
 */
public record PartsInOneCalendarYear(
        LocalDate paidOn, @Nullable LocalDate firstPaidOn) implements Rule {
    @Override
    public boolean holds() {
        return firstPaidOn == null || firstPaidOn.getYear() == paidOn.getYear();
    }

    @Override
    public String field() {
        return "paidOn";
    }

    @Override
    public String sentence() {
        return "Utbetalningens första del betalades " + firstPaidOn + ". Övriga delar ska betalas samma kalenderår."
                + " Ställ in det som är kvar och besluta en ny utbetalning.";
    }
}
