package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Tertial;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/**
 * A follow-up builds on the one before it: when a later tertial is reported, an earlier one is not added behind it.
 *
 * @param what that is reported, in Swedish and in the definite form
 * @param newest the latest tertial that is reported; null when none is
 */
record TertialsInOrder(
        String what, Tertial tertial, @Nullable Tertial newest) implements Rule {
    @Override
    public boolean holds() {
        return newest == null || tertial.compareTo(newest) >= 0;
    }

    @Override
    public String field() {
        return "tertial";
    }

    @Override
    public String sentence() {
        return what + " är redan rapporterat för " + (newest == null ? "" : Words.of(newest))
                + "; ett tidigare tertial kan inte läggas till efteråt.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
