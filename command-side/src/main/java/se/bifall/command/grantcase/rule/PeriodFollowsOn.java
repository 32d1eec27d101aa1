package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Claims are accumulated, so a claim's own period begins the day after the one before. It never goes back into that;
 * one that ends on the same day completes it.
 *
 * @param before the end of the latest period claimed; null when this is the first
 */
public record PeriodFollowsOn(
        LocalDate periodEndsOn, @Nullable LocalDate before) implements Rule {
    @Override
    public boolean holds() {
        return before == null || !periodEndsOn.isBefore(before);
    }

    @Override
    public String field() {
        return "periodEndsOn";
    }

    @Override
    public String sentence() {
        return "Perioden slutar " + periodEndsOn + ", inne i en period som redan är redovisad till och med " + before
                + ".";
    }
}
