package se.bifall.command.goal;

import java.time.LocalDate;
import se.bifall.codes.Tertial;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/** What a tertial came to is known on its last day at the earliest. */
record TertialHasEnded(String field, LocalDate day, Tertial tertial, int year) implements Rule {
    @Override
    public boolean holds() {
        return !day.isBefore(tertial.endOf(year));
    }

    @Override
    public String sentence() {
        return "Datumet " + day + " ligger före sista dagen i " + Words.of(tertial) + " " + year + " ("
                + tertial.endOf(year) + ").";
    }
}
