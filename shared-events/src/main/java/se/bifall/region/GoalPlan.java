package se.bifall.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.bifall.codes.SubGoalId;

/** The goals of one year. */
public record GoalPlan(int year, List<Goal> goals) {
    /** Empty when the profile has no plan for the year. */
    public static GoalPlan of(RegionProfile region, int year) {
        return new GoalPlan(
                year,
                region.goals().stream().filter(goal -> goal.year() == year).toList());
    }

    /** The years that there is a plan for, the newest first. */
    public static List<Integer> years(RegionProfile region) {
        return region.goals().stream()
                .map(Goal::year)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** The sub-goal of that year's plan; empty when the plan has none by the number. */
    public static Optional<SubGoal> find(RegionProfile region, SubGoalId id) {
        return of(region, id.year()).subGoal(id.number());
    }

    public Optional<SubGoal> subGoal(String number) {
        return subGoals().filter(subGoal -> subGoal.number().equals(number)).findFirst();
    }

    /** In the order of the plan. */
    public Stream<SubGoal> subGoals() {
        return goals.stream().flatMap(goal -> goal.subGoals().stream());
    }
}
