package se.bifall.query.web.goal;

import java.util.List;
import java.util.Optional;
import se.bifall.codes.Fulfilment;
import se.bifall.query.goal.GoalFacts.Assessment;
import se.bifall.query.goal.Standing;
import se.bifall.query.goal.Tally;

/**
 * How many sub-goals are reached how far, proposed and decided.
 *
 * @param departing decided otherwise than the rule proposes now
 */
record GoalCount(long total, Tally proposed, Tally decided, long departing) {
    static GoalCount of(List<Standing> all) {
        return new GoalCount(
                all.size(),
                Tally.of(all.stream().map(GoalCount::proposed).toList()),
                Tally.of(all.stream().map(GoalCount::decided).toList()),
                all.stream()
                        .filter(one -> decided(one).isPresent()
                                && proposed(one).isPresent()
                                && !decided(one).equals(proposed(one)))
                        .count());
    }

    private static Optional<Fulfilment> proposed(Standing one) {
        return Optional.ofNullable(one.proposal().fulfilment());
    }

    private static Optional<Fulfilment> decided(Standing one) {
        return one.decided().map(Assessment::assessment);
    }
}
