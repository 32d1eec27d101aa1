package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.Words;

/** A proposal to reject or to dismiss proposes no money. */
public record RefusalCarriesNoMoney(ProposedOutcome outcome, Kronor funding) implements Rule {
    @Override
    public boolean holds() {
        return outcome == ProposedOutcome.APPROVE || funding.isZero();
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Ett förslag om " + Words.of(outcome).toLowerCase(Words.SWEDISH) + " har inget belopp, men "
                + Words.kronor(funding) + " är angivet.";
    }
}
