package se.bifall.benchmark.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Measured;

class GrowthTest {
    private static final SortedMap<Long, Double> LINEAR =
            new TreeMap<>(Map.of(1_000L, 0.1, 10_000L, 1.0, 100_000L, 10.0));

    private static String grown(Map<Long, Double> costs) {
        return Growth.text(Growth.exponent(new TreeMap<>(costs)));
    }

    @Test
    void what_is_the_same_at_every_size_hides_in_all_and_not_in_the_last_two() {
        assertThat(Growth.told(new TreeMap<>(Map.of(1_000L, 5.0, 10_000L, 6.0, 100_000L, 60.0))))
                .isEqualTo("events^0.54 (the last two events^1.00)");
        assertThat(Growth.told(new TreeMap<>(Map.of(1_000L, 5.0, 10_000L, 50.0))))
                .isEqualTo("events^1.00");
    }

    @Test
    void a_cost_that_follows_the_events_has_the_exponent_1() {
        assertThat(grown(LINEAR)).isEqualTo("events^1.00");
        assertThat(grown(Map.of(1_000L, 0.1, 10_000L, 10.0))).isEqualTo("events^2.00");
        assertThat(grown(Map.of(1_000L, 0.3, 10_000L, 0.3))).isEqualTo("events^0.00");
    }

    @Test
    void one_size_says_nothing_of_growth() {
        assertThat(grown(Map.of(1_000L, 0.1))).isEqualTo("–");
    }

    @Test
    void a_row_shows_its_median_between_the_least_and_the_most() {
        Results results = new Results();
        Row row = new Row(Phase.REBUILD, 10, 200, "one");
        for (double seconds : List.of(3.0, 1.0, 2.0, 1_234.0)) {
            results.add(row, Measured.of(Map.of("s", seconds)), 1, "");
        }

        assertThat(results.spreads(row)).hasToString("{s=2.50 (1–1 234)}");
    }

    @Test
    void a_row_that_sometimes_failed_says_so_beside_its_figures() {
        Results results = new Results();
        Row row = new Row(Phase.REBUILD, 10, 200, "one");
        results.add(row, Measured.of(Map.of("s", 2.0)), 1, "");
        results.add(row, Measured.failed("out of memory"), 0, "");

        assertThat(results.spreads(row)).hasToString("{s=2}");
        assertThat(results.failure(row)).isEqualTo("failed 1 of 2 times: out of memory");
        assertThat(results.times(row)).isEqualTo("1 of 2");
    }

    @Test
    void a_row_that_was_not_tried_says_why() {
        Results results = new Results();
        Row row = new Row(Phase.REBUILD, 10, 200, "one");
        results.leaveOut(row, "the time was over");

        assertThat(results.failure(row)).isEqualTo("left out, the time was over");
        assertThat(results.of(Phase.REBUILD)).containsExactly(row);
        assertThat(results.spreads(row)).isEmpty();
    }

    @Test
    void a_drawing_is_well_formed_and_names_its_slopes() throws Exception {
        String svg =
                Chart.svg("a <title> & more", List.of(new Chart.Line("one  events^1.00", Chart.Style.OWN, LINEAR)));

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("circle")
                        .getLength())
                .isEqualTo(3);
        assertThat(svg).contains("one  events^1.00", "a &lt;title> &amp; more");
    }
}
