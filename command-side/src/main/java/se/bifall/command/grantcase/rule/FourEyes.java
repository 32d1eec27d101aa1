package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;

/** Who prepares does not decide (kommunallagen 6 kap. 6 §, intern kontroll). */
public record FourEyes(OfficerId preparedBy, OfficerId decidedBy) implements Rule {
    @Override
    public boolean holds() {
        return !preparedBy.value().equalsIgnoreCase(decidedBy.value());
    }

    @Override
    public String field() {
        return "decision.preparedBy";
    }

    @Override
    public String sentence() {
        return "Föredragande och beslutsfattare är samma person (" + decidedBy + "). Den som bereder får inte besluta.";
    }
}
