package se.bifall.command.grantcase.rule;

/** A correction or a noted dissent is about a decision of the case. */
public record DecisionExists(int number, int decisions) implements Rule {
    @Override
    public boolean holds() {
        return number >= 1 && number <= decisions;
    }

    @Override
    public String field() {
        return "decisionNumber";
    }

    @Override
    public String sentence() {
        return "Ärendet har " + decisions + " beslut; nr " + number + " finns inte.";
    }
}
