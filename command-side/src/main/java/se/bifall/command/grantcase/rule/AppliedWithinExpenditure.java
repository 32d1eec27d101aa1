package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** Nobody applies for more than the measure costs. */
public record AppliedWithinExpenditure(Kronor applied, Kronor expenditure) implements Rule {
    @Override
    public boolean holds() {
        return !applied.exceeds(expenditure);
    }

    @Override
    public String field() {
        return "applied";
    }

    @Override
    public String sentence() {
        return "Sökt belopp " + Words.kronor(applied) + " är mer än åtgärdens kostnader " + Words.kronor(expenditure)
                + ".";
    }
}
