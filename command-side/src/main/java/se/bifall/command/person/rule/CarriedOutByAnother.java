package se.bifall.command.person.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.Rule;

/** Four eyes on what can't be undone. */
public record CarriedOutByAnother(@Nullable OfficerId decidedBy, OfficerId by) implements Rule {
    @Override
    public boolean holds() {
        return !by.equals(decidedBy);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Den som beslutade om gallringen (" + by + ") får inte verkställa den. Gallring kan inte göras ogjord.";
    }
}
