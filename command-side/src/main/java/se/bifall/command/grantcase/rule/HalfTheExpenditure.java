package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** At most half of a project's expenditure is paid from anslag 1:1 (2003:596 5 §). */
public record HalfTheExpenditure(Kronor fromStateGrant, Kronor approvedExpenditure) implements Rule {
    @Override
    public boolean holds() {
        return fromStateGrant.amount() <= approvedExpenditure.amount() - fromStateGrant.amount();
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Projektstöd från anslag 1:1 får vara högst hälften av kostnaderna: " + Words.kronor(fromStateGrant)
                + " av " + Words.kronor(approvedExpenditure) + " (förordning 2003:596 5 §).";
    }
}
