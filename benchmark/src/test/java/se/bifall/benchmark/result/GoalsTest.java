package se.bifall.benchmark.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.limit.Limits;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallDeskPeer;
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

    private void lag(int cases, long events, double milliseconds) {
        results.add(
                new Row(Phase.LAG, cases, events, BifallDeskPeer.NAME),
                Measured.of(Map.of(Names.in(Names.VISIBLE, Names.P99), milliseconds)),
                1,
                "");
    }

    private String goal(String named) {
        return Goals.text(results)
                .lines()
                .filter(line -> line.contains(named))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_goal_about_so_many_events_is_judged_by_the_first_size_that_has_them() {
        pastDay(1_000, 20_000, 100);
        pastDay(10_000, 200_000, 600);
        pastDay(50_000, 1_000_000, 3_000);

        assertThat(goal("p99 under 1 000 ms with 1 client"))
                .contains("600 ms")
                .doesNotContain("3 000")
                .endsWith("| **reached** |");
    }

    @Test
    void what_was_too_slow_at_that_size_or_a_smaller_one_is_not_reached() {
        pastDay(10_000, 218_000, 1_001);

        assertThat(goal("p99 under 1 000 ms with 1 client")).endsWith("| **not reached** |");
    }

    @Test
    void what_was_too_slow_at_a_much_larger_size_alone_says_so() {
        pastDay(10_000, 150_000, 500);
        pastDay(50_000, 1_000_000, 3_000);

        assertThat(goal("p99 under 1 000 ms with 1 client"))
                .endsWith("| **at that size not measured; at a larger one not reached** |");
    }

    @Test
    void what_was_too_slow_at_a_smaller_size_is_not_reached_whatever_a_larger_one_was() {
        pastDay(1_000, 20_000, 1_500);
        pastDay(50_000, 1_000_000, 900);

        assertThat(goal("p99 under 1 000 ms with 1 client")).endsWith("| **not reached** |");
    }

    @Test
    void a_goal_at_any_size_is_judged_by_every_size() {
        lag(1_000, 20_000, 5);
        assertThat(goal("accepted command to visible")).endsWith("| **reached** |");

        lag(10_000, 200_000, 51);
        assertThat(goal("accepted command to visible"))
                .contains("5 ms", "51 ms")
                .endsWith("| **not reached** |");
    }

    @Test
    void what_was_measured_at_fewer_events_alone_says_so() {
        pastDay(1_000, 20_000, 100);

        assertThat(goal("p99 under 1 000 ms with 1 client"))
                .endsWith("| **at that size not measured; at a smaller one reached** |");
    }

    private void rebuilt(int cases, long events, double seconds) {
        results.add(
                new Row(Phase.REBUILD, cases, events, BifallPeer.NAME),
                Measured.of(Map.of(Names.SECONDS, seconds)),
                1,
                "");
    }

    @Test
    void growth_is_judged_from_the_last_size_but_one_to_the_last() {
        rebuilt(1_000, 10_000, 5);
        assertThat(goal("in proportion")).endsWith("| not measured |");

        rebuilt(10_000, 100_000, 10);
        rebuilt(20_000, 200_000, 21);
        assertThat(goal("in proportion")).contains("rebuild, s events^1.07").endsWith("| **reached** |");

        rebuilt(40_000, 400_000, 60);
        assertThat(goal("in proportion")).contains("rebuild, s events^1.51").endsWith("| **not reached** |");
    }

    private void rate(String subject, double eventsASecond) {
        results.add(
                new Row(Phase.REBUILD, 1_000, 20_000, subject),
                Measured.of(Map.of(Names.EVENTS_A_SECOND, eventsASecond)),
                1,
                "");
    }

    @Test
    void what_one_core_does_counts_once_for_each_core() {
        int cores = Runtime.getRuntime().availableProcessors();
        rate(BifallPeer.NAME, 59.0 * cores);
        rate(Limits.DECODE_AND_FOLD_ON_ONE_CORE, 100);
        rate(Limits.DECODE_AND_FOLD, 59.0 * cores);

        assertThat(goal("what one core decodes and folds, times " + cores))
                .contains("59 % at 1 000 cases")
                .endsWith("| **not reached** |");
        assertThat(goal("on all cores")).contains("100 % at 1 000 cases").endsWith("| **reached** |");
    }

    @Test
    void eight_clients_have_a_goal_of_their_own() {
        results.add(
                new Row(Phase.QUERY, 10_000, 200_000, BifallPeer.NAME),
                Measured.of(Map.of(
                        Names.in(Names.clients(Asking.AS_OF, 1), Names.P99), 300.0,
                        Names.in(Names.clients(Asking.AS_OF, 8), Names.P99), 1_200.0)),
                1,
                "");

        assertThat(goal("p99 under 1 000 ms with 1 client")).endsWith("| **reached** |");
        assertThat(goal("p99 under 1 000 ms with 8 clients"))
                .contains("1 200 ms")
                .endsWith("| **not reached** |");
    }
}
