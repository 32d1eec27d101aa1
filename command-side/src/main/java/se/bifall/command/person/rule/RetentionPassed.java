package se.bifall.command.person.rule;

import java.time.LocalDate;
import se.bifall.command.grantcase.rule.Rule;

/**
 * Data is kept for its time: ten years from the decision for de minimis (2022:1467 52 a §, 2022:1468 35 a §, 2024:1243
 * 39 §), and by the Region's own plan.
 *
 * @param label of the case
 * @param what happened on the day it is counted from, in Swedish
 * @param source of the time
 * @param day of the disposal
 */
public record RetentionPassed(String label, String what, LocalDate from, int years, String source, LocalDate day)
        implements Rule {
    @Override
    public boolean holds() {
        return !day.isBefore(from.plusYears(years));
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Uppgifterna i " + label + " ska bevaras " + years + " år från dagen då " + what + " (" + from
                + "). De får gallras tidigast " + from.plusYears(years) + " (" + source + ").";
    }
}
