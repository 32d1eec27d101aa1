package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;

/** An act about money is about at least one krona. */
public record AmountGiven(String field, Kronor amount) implements Rule {
    @Override
    public boolean holds() {
        return !amount.isZero();
    }

    @Override
    public String sentence() {
        return "Beloppet måste vara större än noll kronor.";
    }
}
