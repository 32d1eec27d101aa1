package se.bifall.command.grantcase.rule;

import se.bifall.codes.ContactRole;
import se.bifall.codes.Words;
import se.bifall.commands.CommandResult.Reason;

/** A person has a role in a case once. */
public record ContactNamedOnce(boolean named, ContactRole role) implements Rule {
    @Override
    public boolean holds() {
        return !named;
    }

    @Override
    public String field() {
        return "subject";
    }

    @Override
    public String sentence() {
        return "Personen är redan " + Words.of(role).toLowerCase(Words.SWEDISH) + " i ärendet.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
