package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** Claims state costs from the start of the measure, so they never fall. */
public record CostsAccumulate(String field, Kronor accumulated, Kronor before) implements Rule {
    @Override
    public boolean holds() {
        return !before.exceeds(accumulated);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String sentence() {
        return "Kostnaderna anges ackumulerat från åtgärdens början och kan inte vara lägre än tidigare redovisade "
                + Words.kronor(before) + ".";
    }
}
