package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** No more costs are approved than were claimed. */
public record CostsWithinClaim(Kronor approved, Kronor claimed) implements Rule {
    @Override
    public boolean holds() {
        return !approved.exceeds(claimed);
    }

    @Override
    public String field() {
        return "approvedCosts";
    }

    @Override
    public String sentence() {
        return "Godkända kostnader kan inte vara mer än de redovisade " + Words.kronor(claimed) + ".";
    }
}
