package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** The Region never grants more than was applied for. */
public record GrantedWithinApplied(Kronor granted, Kronor applied) implements Rule {
    @Override
    public boolean holds() {
        return !granted.exceeds(applied);
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Beviljat belopp " + Words.kronor(granted) + " är mer än de sökta " + Words.kronor(applied) + ".";
    }
}
