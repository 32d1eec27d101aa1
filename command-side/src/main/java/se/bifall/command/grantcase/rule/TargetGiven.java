package se.bifall.command.grantcase.rule;

/** A plan of an indicator has a target to reach. */
public record TargetGiven(int target) implements Rule {
    @Override
    public boolean holds() {
        return target > 0;
    }

    @Override
    public String field() {
        return "target";
    }

    @Override
    public String sentence() {
        return "Målet " + target + " ska vara minst 1.";
    }
}
