package se.bifall.benchmark.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Asking;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Names;

class GoalsTest {
    private final Results results = new Results();

    private void pastDay(int cases, long events, double milliseconds) {
        results.add(
                new Row(Phase.QUERY, cases, events, BifallPeer.NAME),
                Measured.of(Map.of(Names.in(Names.clients(Asking.AS_OF, 1), Names.P99), milliseconds)),
                1,
                "");
    }

    private String goalOfAPastDay() {
        return Goals.text(results)
                .lines()
                .filter(line -> line.contains("as of a past day"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_goal_about_so_many_events_is_judged_by_the_first_size_that_has_them() {
        pastDay(1_000, 20_000, 100);
        pastDay(10_000, 200_000, 600);
        pastDay(50_000, 1_000_000, 3_000);

        assertThat(goalOfAPastDay()).contains("600 ms").doesNotContain("3 000").endsWith("| **reached** |");
    }

    @Test
    void what_was_too_slow_at_that_size_or_a_smaller_one_is_not_reached() {
        pastDay(10_000, 250_000, 1_001);

        assertThat(goalOfAPastDay()).endsWith("| **not reached** |");
    }

    @Test
    void what_was_measured_at_fewer_events_alone_says_so() {
        pastDay(1_000, 20_000, 100);

        assertThat(goalOfAPastDay()).endsWith("| **at that size not measured; at a smaller one reached** |");
    }
}
