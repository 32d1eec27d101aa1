package se.bifall.command.grantcase.rule;

import se.bifall.commands.CommandResult.Reason;

/** Codes are those of the region profile on the day. */
public record KnownCode(boolean known, String field, String code) implements Rule {
    @Override
    public boolean holds() {
        return known;
    }

    @Override
    public String sentence() {
        return "Koden " + code + " finns inte i regionens register den dagen.";
    }

    @Override
    public Reason reason() {
        return Reason.MALFORMED;
    }
}
