package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;

/** The part from anslag 1:1 is paid first; the EU part of a ramprojekt tops it up as a second payment. */
public record StateGrantFirst(FundingSplit now, FundingSplit unpaid) implements Rule {
    @Override
    public boolean holds() {
        return unpaid.from(FundingSource.ANSLAG_1_1).isZero()
                || !now.from(FundingSource.ANSLAG_1_1).isZero();
    }

    @Override
    public String field() {
        return "fundingSource";
    }

    @Override
    public String sentence() {
        return "Delen från anslag 1:1, " + Words.kronor(unpaid.from(FundingSource.ANSLAG_1_1))
                + ", ska betalas ut först.";
    }
}
