package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;

/** Only money that is neither paid nor decided for payment goes back into the frame. */
public record ReducedWithinUnpaid(FundingSplit reduced, FundingSplit unpaid) implements Rule {
    @Override
    public boolean holds() {
        return reduced.fitsIn(unpaid);
    }

    @Override
    public String field() {
        return "reduced";
    }

    @Override
    public String sentence() {
        return "Högst " + Words.split(unpaid) + " är varken utbetalt eller beslutat och kan återföras till ramen.";
    }
}
