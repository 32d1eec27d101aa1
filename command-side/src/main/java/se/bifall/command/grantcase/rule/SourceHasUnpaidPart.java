package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;

/** Only a part that is decided and not yet paid can be paid. */
public record SourceHasUnpaidPart(FundingSource source, FundingSplit unpaid) implements Rule {
    @Override
    public boolean holds() {
        return !unpaid.from(source).isZero();
    }

    @Override
    public String field() {
        return "fundingSource";
    }

    @Override
    public String sentence() {
        return "Inget är kvar att betala från " + Words.of(source) + ". Kvar av utbetalningen är " + Words.split(unpaid)
                + ".";
    }
}
