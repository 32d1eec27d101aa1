package se.bifall.command.goal;

import se.bifall.codes.SubGoalId;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** What is followed up is in the plan of its year (regionprofilen, goals). */
record SubGoalInPlan(SubGoalId id, boolean planned) implements Rule {
    @Override
    public boolean holds() {
        return planned;
    }

    @Override
    public String field() {
        return "subGoalId";
    }

    @Override
    public String sentence() {
        return "Det finns inget delmål " + id.number() + " i planen för " + id.year() + ".";
    }

    @Override
    public Reason reason() {
        return Reason.UNKNOWN;
    }
}
