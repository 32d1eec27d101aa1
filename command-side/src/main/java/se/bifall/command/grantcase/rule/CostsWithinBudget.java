package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** Approved costs cover the grant and stay within the costs that were applied with. */
public record CostsWithinBudget(Kronor approvedExpenditure, Kronor granted, Kronor expenditure) implements Rule {
    @Override
    public boolean holds() {
        return !granted.exceeds(approvedExpenditure) && !approvedExpenditure.exceeds(expenditure);
    }

    @Override
    public String field() {
        return "approvedExpenditure";
    }

    @Override
    public String sentence() {
        return "Godkända kostnader ska vara minst det beviljade (" + Words.kronor(granted)
                + ") och högst den sökta kostnadsbudgeten (" + Words.kronor(expenditure) + ").";
    }
}
