package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** A case is not closed while a recovery is unpaid. */
public record RecoveriesSettled(Kronor outstanding) implements Rule {
    @Override
    public boolean holds() {
        return outstanding.isZero();
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Återkrav på " + Words.kronor(outstanding) + " är inte återbetalt.";
    }
}
