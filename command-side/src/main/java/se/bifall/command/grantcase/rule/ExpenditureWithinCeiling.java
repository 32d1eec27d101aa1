package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Support;

/** Costs above a support type's limit are another authority's to decide, or another support type's. */
public record ExpenditureWithinCeiling(Kronor approvedExpenditure, Support support) implements Rule {
    @Override
    public boolean holds() {
        Kronor most = support.ceiling().maxExpenditure();
        return most == null || !approvedExpenditure.exceeds(most);
    }

    @Override
    public String field() {
        return "approvedExpenditure";
    }

    @Override
    public String sentence() {
        Kronor most = support.ceiling().maxExpenditure();
        return "Regionen beslutar om " + support.label().toLowerCase(Words.SWEDISH) + " när kostnaderna är högst "
                + (most == null ? "" : Words.kronor(most)) + "; här är de " + Words.kronor(approvedExpenditure) + " ("
                + support.reference() + ").";
    }
}
