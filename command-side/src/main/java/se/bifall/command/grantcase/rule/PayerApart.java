package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;

/** Who pays neither prepared nor decided the payment (kommunallagen 6 kap. 6 §, intern kontroll). */
public record PayerApart(OfficerId payer, OfficerId preparedBy, OfficerId decidedBy) implements Rule {
    @Override
    public boolean holds() {
        return !payer.equals(preparedBy) && !payer.equals(decidedBy);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Du har berett eller beslutat utbetalningen och får inte också betala ut den. En annan ekonom måste göra det.";
    }
}
