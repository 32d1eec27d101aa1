package se.bifall.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.result.Row;

class BudgetTest {
    private static final Row CHEAP = row(Phase.START, 10, "one");
    private static final Row MIDDLING = row(Phase.START, 10, "two");
    private static final Row DEAR = row(Phase.REBUILD, 10, "one");
    private static final Map<Row, Double> COSTS = Map.of(CHEAP, 1.0, MIDDLING, 3.0, DEAR, 20.0);

    private static Row row(Phase phase, int cases, String subject) {
        return new Row(phase, cases, cases * 20L, subject);
    }

    @Test
    void what_costs_least_is_measured_again_first() {
        assertThat(Budget.affordable(COSTS, 24)).containsExactlyInAnyOrder(CHEAP, MIDDLING, DEAR);
        assertThat(Budget.affordable(COSTS, 23)).containsExactlyInAnyOrder(CHEAP, MIDDLING);
        assertThat(Budget.affordable(COSTS, 3)).containsExactly(CHEAP);
        assertThat(Budget.affordable(COSTS, 0.5)).isEmpty();
    }

    @Test
    void what_would_take_too_long_at_the_next_size_is_left_out_there_with_what_it_took_below() {
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 100, "one"), below -> 12))
                .isEqualTo("filling its log and one run of it took 32 s at 10 cases");
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 20, "one"), below -> 12))
                .isEmpty();
    }

    @Test
    void another_phase_or_subject_says_nothing_of_it() {
        assertThat(Budget.whyNot(COSTS, row(Phase.QUERY, 100, "one"), below -> 12))
                .isEmpty();
        assertThat(Budget.whyNot(COSTS, row(Phase.REBUILD, 100, "two"), below -> 12))
                .isEmpty();
        assertThat(Budget.whyNot(new HashMap<>(), CHEAP, below -> 0)).isEmpty();
    }
}
