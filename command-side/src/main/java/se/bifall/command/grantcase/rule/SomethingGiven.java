package se.bifall.command.grantcase.rule;

import java.util.Collection;

/** A list that must have at least one value. */
public record SomethingGiven(String field, Collection<?> values) implements Rule {
    @Override
    public boolean holds() {
        return !values.isEmpty();
    }

    @Override
    public String sentence() {
        return "Minst ett värde måste anges.";
    }
}
