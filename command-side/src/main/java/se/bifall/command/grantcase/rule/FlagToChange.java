package se.bifall.command.grantcase.rule;

import se.bifall.codes.FlagKind;
import se.bifall.codes.Words;

/** A flag is set when it is not set, and removed when it is. */
public record FlagToChange(FlagKind flag, boolean isSet, boolean toSet) implements Rule {
    @Override
    public boolean holds() {
        return isSet != toSet;
    }

    @Override
    public String field() {
        return "flag";
    }

    @Override
    public String sentence() {
        return "Flaggan " + Words.of(flag) + (toSet ? " är redan satt." : " är inte satt.");
    }
}
