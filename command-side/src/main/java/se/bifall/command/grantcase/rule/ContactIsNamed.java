package se.bifall.command.grantcase.rule;

import se.bifall.commands.CommandResult.Reason;

/** Only who is in the case can be taken from it. */
public record ContactIsNamed(boolean named) implements Rule {
    @Override
    public boolean holds() {
        return named;
    }

    @Override
    public String field() {
        return "subject";
    }

    @Override
    public String sentence() {
        return "Personen är inte kontaktperson eller firmatecknare i ärendet.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
