package se.bifall.command.grantcase.rule;

import java.util.function.Supplier;
import se.bifall.codes.InvalidValue;

/** Amounts that are each possible may together be none. */
public record SumWithinReason(boolean holds, String expected) implements Rule {
    /** What {@code decide} says; a sum that is no amount is refused like anything else that breaks a rule. */
    public static <E> E deciding(Supplier<E> decide) {
        try {
            return decide.get();
        } catch (InvalidValue sum) {
            throw Broken.by(new SumWithinReason(false, String.valueOf(sum.getMessage())));
        }
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Summan av beloppen " + expected;
    }
}
