package se.bifall.region;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sub-goal (delmål) of one year's plan.
 *
 * @param number as the plan numbers it: {@code 3.2}
 * @param source where its wording stands
 */
public record SubGoal(
        String number, String label, @Nullable String source, List<Indicator> indicators, List<Activity> activities) {
    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    public Optional<Activity> activity(String code) {
        return activities.stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst();
    }
}
