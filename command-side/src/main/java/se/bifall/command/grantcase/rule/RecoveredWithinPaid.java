package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;

/** Only money that was paid is demanded back, once. */
public record RecoveredWithinPaid(FundingSplit demanded, FundingSplit paidNotDemanded) implements Rule {
    @Override
    public boolean holds() {
        return demanded.fitsIn(paidNotDemanded);
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        return "Högst " + Words.split(paidNotDemanded) + " är utbetalt och inte redan återkrävt.";
    }
}
