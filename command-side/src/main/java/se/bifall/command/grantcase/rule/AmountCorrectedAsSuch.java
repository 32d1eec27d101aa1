package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.FundingSplit;

/** An amount is corrected by its figures, and nothing else is. */
public record AmountCorrectedAsSuch(
        CorrectedPart part, @Nullable FundingSplit funding) implements Rule {
    @Override
    public boolean holds() {
        return (part == CorrectedPart.AMOUNT) == (funding != null);
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Belopp per finansieringskälla anges när det är beloppet som rättas, och bara då.";
    }
}
