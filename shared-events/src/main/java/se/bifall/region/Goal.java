package se.bifall.region;

import java.util.List;

/**
 * A goal (mål) as the nämnd plans for one year. The next year's plan is another entry: what was judged by a plan is judged
 * by it for ever.
 *
 * @param number as the plan numbers it
 * @param source the plan or the report that it is read from
 */
public record Goal(int year, String number, String label, String source, List<SubGoal> subGoals) {}
