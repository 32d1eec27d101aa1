package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;

/** The Region never pays more than it granted, advances included, from any source. */
public record PaidWithinGranted(FundingSplit granted, FundingSplit committed, FundingSplit now) implements Rule {
    @Override
    public boolean holds() {
        return committed.plus(now).fitsIn(granted);
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        return "Beloppet ryms inte: beviljat " + Words.split(granted) + ", redan utbetalt eller beslutat "
                + Words.split(committed) + ".";
    }
}
