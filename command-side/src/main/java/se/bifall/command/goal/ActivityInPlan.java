package se.bifall.command.goal;

import java.util.stream.Collectors;
import se.bifall.codes.SubGoalId;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.region.Activity;
import se.bifall.region.SubGoal;

/** A status is of an activity that the plan has for the sub-goal. */
record ActivityInPlan(SubGoalId id, SubGoal subGoal, String code) implements Rule {
    @Override
    public boolean holds() {
        return subGoal.activity(code).isPresent();
    }

    @Override
    public String field() {
        return "activity";
    }

    @Override
    public String sentence() {
        String known = subGoal.activities().stream().map(Activity::code).collect(Collectors.joining(", "));
        return "Delmål " + id.number() + " har ingen aktivitet " + code + " i planen för " + id.year()
                + (known.isEmpty()
                        ? "; planen har inga aktiviteter för delmålet."
                        : "; de som finns är " + known + ".");
    }
}
