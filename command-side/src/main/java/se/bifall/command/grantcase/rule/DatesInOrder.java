package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/** A legal day does not come before the day of what it builds on. */
public record DatesInOrder(String field, LocalDate day, LocalDate notBefore, String what) implements Rule {
    @Override
    public boolean holds() {
        return !day.isBefore(notBefore);
    }

    @Override
    public String sentence() {
        return "Datumet " + day + " ligger före " + what + " (" + notBefore + ").";
    }
}
