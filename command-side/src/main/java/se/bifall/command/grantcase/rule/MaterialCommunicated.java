package se.bifall.command.grantcase.rule;

import se.bifall.codes.Decision;

/** The party has seen the material before the decision, or there is a reason why not (förvaltningslagen 25 §). */
public record MaterialCommunicated(Decision decision) implements Rule {
    @Override
    public boolean holds() {
        return (decision.communicatedOn() == null) != (decision.notCommunicatedBecause() == null);
    }

    @Override
    public String field() {
        return "decision.communicatedOn";
    }

    @Override
    public String sentence() {
        return "Ange när underlaget kommunicerades med den sökande, eller varför det inte behövdes, men inte båda (förvaltningslagen 25 §).";
    }
}
