package se.bifall.command.grantcase.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.region.Criterion;

/**
 * What the support type demands is judged before an approval: gates and checks of companies with the outcome met
 * (2022:1467 25 §, 2022:1468 18 §), the tests of Sammanhållen region whatever their outcome.
 *
 * @param mustBeMet false when it is enough that the test is made
 */
public record CriteriaJudged(List<Criterion> demanded, Map<CriterionCode, CriterionOutcome> assessed, boolean mustBeMet)
        implements Rule {
    @Override
    public boolean holds() {
        return missing().isEmpty();
    }

    @Override
    public String field() {
        return "decision";
    }

    @Override
    public String sentence() {
        return (mustBeMet
                        ? "Följande måste vara bedömt som uppfyllt före bifall: "
                        : "Följande prövningar måste vara gjorda före bifall: ")
                + String.join("; ", missing()) + ".";
    }

    private List<String> missing() {
        return demanded.stream()
                .filter(criterion -> !isSettled(assessed.get(criterion.code())))
                .map(Criterion::label)
                .toList();
    }

    private boolean isSettled(@Nullable CriterionOutcome outcome) {
        return mustBeMet ? outcome == CriterionOutcome.MET : outcome != null;
    }
}
