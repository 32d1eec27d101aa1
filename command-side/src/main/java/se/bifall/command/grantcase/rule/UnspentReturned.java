package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** What was granted and neither paid nor decided goes back into the frame before closing. */
public record UnspentReturned(Kronor unspent) implements Rule {
    @Override
    public boolean holds() {
        return unspent.isZero();
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Beviljade " + Words.kronor(unspent)
                + " är varken utbetalda eller beslutade. Återför dem till ramen innan ärendet avslutas.";
    }
}
