package se.bifall.command.grantcase.rule;

import se.bifall.codes.Undertaking;

/** What one recipient owes is not taken from another (2022:1467 31–33 §§, 2022:1468 44–50 §§). */
public record SetOffSameRecipient(Undertaking paidTo, Undertaking demandedFrom) implements Rule {
    @Override
    public boolean holds() {
        return paidTo.equals(demandedFrom);
    }

    @Override
    public String field() {
        return "against";
    }

    @Override
    public String sentence() {
        return "Utbetalningen är till en annan mottagare än den som återkravet riktas mot.";
    }
}
