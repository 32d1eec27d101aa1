package se.bifall.command.report;

import java.util.Set;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.Rule;

/** A named person answers for a report, and nobody in another's name. */
record InOwnName(String field, OfficerId named, OfficerId actor, Set<OfficerId> machineAccounts) implements Rule {
    @Override
    public boolean holds() {
        return named.equals(actor) && !machineAccounts.contains(named);
    }

    @Override
    public String sentence() {
        return machineAccounts.contains(named)
                ? "En namngiven person svarar för rapporten; " + named + " är ett maskinkonto."
                : "Rapporten står i " + named + "s namn, men du är inloggad som " + actor + ".";
    }
}
