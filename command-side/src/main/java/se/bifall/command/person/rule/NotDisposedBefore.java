package se.bifall.command.person.rule;

import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** What is gone can't be disposed of again. */
public record NotDisposedBefore(boolean disposed) implements Rule {
    @Override
    public boolean holds() {
        return !disposed;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Personens uppgifter är redan gallrade.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
