package se.bifall.command.grantcase.rule;

import se.bifall.codes.Decision;

/** What is reported to the nämnd is what others decided for it (kommunallagen 6 kap. 40 §, 7 kap. 8 §). */
public record DelegatedDecision(Decision decision) implements Rule {
    @Override
    public boolean holds() {
        return !decision.isOfASitting();
    }

    @Override
    public String field() {
        return "decisionNumber";
    }

    @Override
    public String sentence() {
        return "Beslutet är nämndens eget och anmäls inte. Bara beslut på delegation anmäls (kommunallagen 6 kap. 40 §).";
    }
}
