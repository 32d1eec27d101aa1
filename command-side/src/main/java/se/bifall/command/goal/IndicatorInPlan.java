package se.bifall.command.goal;

import java.util.stream.Collectors;
import se.bifall.codes.SubGoalId;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.region.Indicator;
import se.bifall.region.SubGoal;

/** An outcome is of an indicator that the plan has for the sub-goal. */
record IndicatorInPlan(SubGoalId id, SubGoal subGoal, String code) implements Rule {
    @Override
    public boolean holds() {
        return subGoal.indicator(code).isPresent();
    }

    @Override
    public String field() {
        return "indicator";
    }

    @Override
    public String sentence() {
        return "Delmål " + id.number() + " har ingen indikator " + code + " i planen för " + id.year()
                + "; de som finns är "
                + subGoal.indicators().stream().map(Indicator::code).collect(Collectors.joining(", ")) + ".";
    }
}
