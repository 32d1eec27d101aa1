package se.bifall.command.grantcase.rule;

import se.bifall.commands.CommandResult.Reason;

/** A delegated decision is reported once. */
public record ReportedOnce(int number, boolean reported) implements Rule {
    @Override
    public boolean holds() {
        return !reported;
    }

    @Override
    public String field() {
        return "decisionNumber";
    }

    @Override
    public String sentence() {
        return "Beslut " + number + " är redan anmält till nämnden.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
