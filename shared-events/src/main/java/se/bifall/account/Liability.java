package se.bifall.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.bifall.codes.Kronor;

/**
 * How long, and for how much, a recipient answers for a grant after its final payment (2022:1467 43–49 §§): the whole
 * sum the first year, then less on each anniversary by the share that the schedule says.
 *
 * @param finalPaidOn the day of the final payment
 * @param paid everything that was paid
 * @param falls percentage points that fall away on the first anniversary, the second, and so on
 */
public record Liability(LocalDate finalPaidOn, Kronor paid, List<Integer> falls) {
    private static final Kronor HUNDRED = Kronor.of(100);

    public Liability {
        falls = List.copyOf(falls);
    }

    /**
     * One step of the schedule.
     *
     * @param from the first day on which it holds
     * @param percent what is left of the liability, in per cent of everything paid
     * @param most the most that can be demanded back, in kronor
     */
    public record Step(LocalDate from, int percent, Kronor most) {}

    /** The whole schedule, oldest first; the last step is what is left when every year has passed. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int percent = 100;
        steps.add(step(0, percent));
        for (int year = 1; year <= falls.size(); year++) {
            percent -= falls.get(year - 1);
            steps.add(step(year, percent));
        }
        return steps;
    }

    /** The step that holds on a day; a day before the final payment has the whole liability. */
    public Step on(LocalDate day) {
        Step holding = step(0, 100);
        for (Step step : steps()) {
            if (!day.isBefore(step.from())) {
                holding = step;
            }
        }
        return holding;
    }

    private Step step(int year, int percent) {
        return new Step(finalPaidOn.plusYears(year), percent, paid.share(Kronor.of(percent), HUNDRED));
    }
}
