package se.bifall.command.goal;

import java.util.Set;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.Rule;

/** The rule proposes; the nämnd or a named person assesses, and nobody in another's name. */
record AssessedByAPerson(OfficerId decidedBy, OfficerId actor, boolean board, Set<OfficerId> machineAccounts)
        implements Rule {
    @Override
    public boolean holds() {
        return board || (decidedBy.equals(actor) && !machineAccounts.contains(decidedBy));
    }

    @Override
    public String field() {
        return "decidedBy";
    }

    @Override
    public String sentence() {
        return machineAccounts.contains(decidedBy)
                ? "Bedömningen måste göras av en namngiven person eller av nämnden; " + decidedBy
                        + " är ett maskinkonto."
                : "Bedömningen står i " + decidedBy + "s namn, men du är inloggad som " + actor
                        + ". Ange nämnden eller dig själv.";
    }
}
