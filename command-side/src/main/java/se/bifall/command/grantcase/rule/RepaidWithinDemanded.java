package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;

/** No more is repaid than is demanded. */
public record RepaidWithinDemanded(int recovery, FundingSplit repaid, FundingSplit outstanding) implements Rule {
    @Override
    public boolean holds() {
        return repaid.fitsIn(outstanding);
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        return "Återkrav " + recovery + " finns inte eller har bara " + Words.split(outstanding) + " kvar att betala.";
    }
}
