package se.bifall.command.grantcase.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Several things are missing before a case can be closed; they are told at once. */
public record ClosingConditions(List<Rule> conditions) implements Rule {
    public ClosingConditions {
        conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds() {
        return conditions.stream().allMatch(Rule::holds);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return missing().stream().map(Rule::sentence).collect(Collectors.joining(" "));
    }

    /** The condition's own name when one alone is missing. */
    @Override
    public String name() {
        List<Rule> missing = missing();
        return missing.size() == 1 ? missing.getFirst().name() : getClass().getSimpleName();
    }

    private List<Rule> missing() {
        return conditions.stream().filter(condition -> !condition.holds()).toList();
    }
}
