package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** An amendment never takes away what an open claim, or a decided payment, already gives right to. */
public record AmendmentKeepsClaims(
        String field, Kronor dueBefore, Kronor dueAfter, FundingSplit funding, FundingSplit committed) implements Rule {
    @Override
    public boolean holds() {
        return committed.fitsIn(funding) && !dueBefore.exceeds(dueAfter);
    }

    @Override
    public String sentence() {
        return "Ändringen skulle ta bort det som redan är beslutat (" + Words.split(committed)
                + ") eller som en öppen rekvisition ger rätt till (" + Words.kronor(dueBefore)
                + "). Besluta rekvisitionen först.";
    }
}
