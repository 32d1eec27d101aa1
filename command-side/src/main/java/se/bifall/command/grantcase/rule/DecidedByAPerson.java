package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.OfficerId;

/** A decision that can't be appealed may not be left to a machine (kommunallagen 6 kap. 38 §). */
public record DecidedByAPerson(OfficerId decidedBy, Set<OfficerId> machineAccounts) implements Rule {
    @Override
    public boolean holds() {
        return !machineAccounts.contains(decidedBy);
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return "Beslutet måste fattas av en namngiven person eller av nämnden; " + decidedBy
                + " är ett maskinkonto (kommunallagen 6 kap. 38 §).";
    }
}
