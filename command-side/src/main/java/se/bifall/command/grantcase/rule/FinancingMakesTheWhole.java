package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/**
 * Own and others' financing together pay what the grant leaves of the costs.
 *
 * @param left costs less the grant, as decided last or, while undecided, as applied for
 */
public record FinancingMakesTheWhole(Kronor own, Kronor others, Kronor left) implements Rule {
    @Override
    public boolean holds() {
        return own.amount() + others.amount() == left.amount();
    }

    @Override
    public String field() {
        return "othersFinancing";
    }

    @Override
    public String sentence() {
        return "Egen finansiering, " + Words.kronor(own) + ", och medfinansiering från andra, " + Words.kronor(others)
                + ", ska tillsammans vara kostnaderna minus stödet, " + Words.kronor(left) + ".";
    }
}
