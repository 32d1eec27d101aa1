package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** What was paid, and is not demanded back, is covered by approved costs before closing; an advance is no gift. */
public record PaidIsCovered(Kronor kept, Kronor entitled) implements Rule {
    @Override
    public boolean holds() {
        return !kept.exceeds(entitled);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Utbetalt och inte återkrävt är " + Words.kronor(kept) + ", men godkända kostnader ger bara rätt till "
                + Words.kronor(entitled) + ". Besluta en rekvisition eller återkräv mellanskillnaden.";
    }
}
