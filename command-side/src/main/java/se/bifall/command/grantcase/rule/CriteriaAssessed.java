package se.bifall.command.grantcase.rule;

import java.util.List;
import java.util.Map;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.region.Criterion;

/** The tests of Sammanhållen region are made before an approval, whatever their outcome. */
public record CriteriaAssessed(List<Criterion> demanded, Map<CriterionCode, CriterionOutcome> assessed)
        implements Rule {
    @Override
    public boolean holds() {
        return missing().isEmpty();
    }

    @Override
    public String field() {
        return "criterion";
    }

    @Override
    public String sentence() {
        return "Följande prövningar måste vara gjorda före bifall: " + String.join("; ", missing()) + ".";
    }

    private List<String> missing() {
        return demanded.stream()
                .filter(criterion -> !assessed.containsKey(criterion.code()))
                .map(Criterion::label)
                .toList();
    }
}
