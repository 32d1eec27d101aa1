package se.bifall.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.result.Row;
import se.bifall.benchmark.run.Budget.Cost;

class BudgetTest {
    private static final Row FIRST = row(Phase.START, 10, "one");
    private static final Row SECOND = row(Phase.START, 10, "two");
    private static final Row LARGER = row(Phase.START, 100, "one");
    private static final Row DEAR = row(Phase.REBUILD, 10, "one");
    private static final Map<Row, Cost> COSTS = costs(1, 1);

    /** @param dear how often what costs most was measured; the others {@code times} */
    private static Map<Row, Cost> costs(int times, int dear) {
        return Map.of(
                FIRST, new Cost(1, times, true),
                SECOND, new Cost(3, times, true),
                LARGER, new Cost(6, times, true),
                DEAR, new Cost(20, dear, true));
    }

    private static Row row(Phase phase, int cases, String subject) {
        return new Row(phase, cases, cases * 20L, subject);
    }

    @Test
    void what_costs_least_is_measured_again_first_and_all_that_it_is_compared_with() {
        assertThat(Budget.affordable(COSTS, 30, 1)).containsExactlyInAnyOrder(FIRST, SECOND, LARGER, DEAR);
        assertThat(Budget.affordable(COSTS, 29, 1)).containsExactlyInAnyOrder(FIRST, SECOND, LARGER);
        assertThat(Budget.affordable(COSTS, 9, 1)).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(Budget.affordable(COSTS, 3, 1)).isEmpty();
    }

    @Test
    void each_round_may_take_as_long() {
        assertThat(Budget.affordable(COSTS, 30, 2)).containsExactlyInAnyOrder(FIRST, SECOND, LARGER);
    }

    @Test
    void what_was_left_out_before_comes_first_and_takes_the_time_of_later_rounds() {
        assertThat(Budget.affordable(costs(2, 1), 26, 1)).containsExactlyInAnyOrder(FIRST, SECOND, DEAR);
        assertThat(Budget.affordable(costs(2, 1), 26, 2)).containsExactlyInAnyOrder(DEAR);
    }

    @Test
    void what_has_no_room_even_so_makes_place_for_others() {
        assertThat(Budget.affordable(costs(2, 1), 19, 1)).containsExactlyInAnyOrder(FIRST, SECOND, LARGER);
    }

    @Test
    void each_time_that_a_row_took_counts() {
        Budget budget = new Budget(10);
        budget.took(FIRST, 3, false);
        budget.took(FIRST, 3, false);
        budget.took(DEAR, 8, false);

        assertThat(budget.affordable(1)).containsExactly(DEAR);
    }

    @Test
    void what_would_take_too_long_at_the_next_size_is_left_out_there_with_what_it_took_below() {
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 100, "one"), 0, below -> 12))
                .isEqualTo("it would take over a minute: what grows took 32 s at 10 cases");
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 15, "one"), 0, below -> 12))
                .isEmpty();
    }

    @Test
    void what_takes_as_long_at_any_size_does_not_grow() {
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 100, "one"), 16, below -> 0))
                .isEmpty();
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 100, "one"), 15, below -> 0))
                .isEqualTo("it would take over a minute: what grows took 5 s at 10 cases");
    }

    @Test
    void another_phase_or_subject_says_nothing_of_it() {
        assertThat(Budget.whyNot(COSTS, row(Phase.QUERY, 100, "one"), 0, below -> 12))
                .isEmpty();
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 100, "two"), 0, below -> 12))
                .isEmpty();
        assertThat(Budget.whyNot(Map.of(), FIRST, 0, below -> 0)).isEmpty();
    }

    @Test
    void what_takes_more_than_a_minute_is_measured_once_and_still_says_what_more_of_it_would_take() {
        Budget budget = new Budget(1_000);
        budget.took(FIRST, 61, false);
        budget.took(SECOND, 61, true);

        assertThat(budget.affordable(1)).containsExactly(SECOND);
        assertThat(budget.whyNot(LARGER, 0, below -> 0))
                .isEqualTo("it would take over a minute: what grows took 61 s at 10 cases");
    }

    @Test
    void what_ran_out_of_time_is_not_measured_again() {
        Budget budget = new Budget(1_000);
        budget.took(FIRST, 1, false);
        budget.took(DEAR, 2, false);
        budget.never(DEAR::equals);

        assertThat(budget.affordable(1)).containsExactly(FIRST);
    }

    @Test
    void nothing_waits_for_who_ran_out_of_time_elsewhere() {
        Budget budget = new Budget(25);
        budget.took(FIRST, 1, false);
        budget.took(SECOND, 3, false);
        budget.took(SECOND, 3, false);
        budget.took(DEAR, 20, false);
        budget.took(DEAR, 20, false);
        budget.never(row -> row.subject().equals("one") && row.phase() == Phase.START);

        assertThat(budget.affordable(1)).as("none is behind").containsExactlyInAnyOrder(SECOND, DEAR);
        assertThat(budget.affordable(2)).containsExactly(SECOND);
    }
}
