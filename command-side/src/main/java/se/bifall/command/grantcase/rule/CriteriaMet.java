package se.bifall.command.grantcase.rule;

import java.util.List;
import java.util.Map;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.region.Criterion;

/** Gates of project grants and checks of companies are met before an approval (2022:1467 25 §, 2022:1468 18 §). */
public record CriteriaMet(List<Criterion> demanded, Map<CriterionCode, CriterionOutcome> assessed) implements Rule {
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
        return "Följande måste vara bedömt som uppfyllt före bifall: " + String.join("; ", missing()) + ".";
    }

    private List<String> missing() {
        return demanded.stream()
                .filter(criterion -> assessed.get(criterion.code()) != CriterionOutcome.MET)
                .map(Criterion::label)
                .toList();
    }
}
