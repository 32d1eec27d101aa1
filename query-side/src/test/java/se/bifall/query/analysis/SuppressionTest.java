package se.bifall.query.analysis;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int FIVE = 5;

    @Test
    void a_row_of_few_companies_is_hidden_and_so_is_the_next_smallest() {
        Suppression suppression = Suppression.of(Map.of(cell("WOMEN"), 4, cell("MEN"), 30, cell("MIXED"), 9), FIVE);

        assertThat(suppression.cells()).containsExactlyInAnyOrder(cell("WOMEN"), cell("MIXED"));
        assertThat(suppression.totalToo()).isFalse();
    }

    @Test
    void five_companies_are_shown_and_four_are_not() {
        assertThat(Suppression.of(Map.of(cell("a"), 5, cell("b"), 5), FIVE).cells())
                .isEmpty();
        assertThat(Suppression.of(Map.of(cell("a"), 4, cell("b"), 5), FIVE).cells())
                .hasSize(2);
    }

    @Test
    void a_row_without_companies_shows_nobody() {
        assertThat(Suppression.of(Map.of(cell("NOT_APPLICABLE"), 0, cell("MEN"), 7), FIVE)
                        .cells())
                .isEmpty();
    }

    @Test
    void a_table_too_fine_to_search_shows_no_row_with_companies_and_answers_at_once() {
        Map<List<String>, Integer> fine = new HashMap<>();
        for (int row = 0; row < 20_000; row++) {
            fine.put(cell("ort " + row % 200, "månad " + row / 200), row % 3 * 4);
        }

        Suppression suppression = assertTimeoutPreemptively(ofSeconds(5), () -> Suppression.of(fine, FIVE));

        assertThat(fine).allSatisfy((cell, companies) -> assertThat(suppression.hides(cell))
                .isEqualTo(companies > 0));
        assertThat(suppression.totalToo()).isTrue();
    }

    @Test
    void the_only_row_hides_the_total_too() {
        Suppression suppression = Suppression.of(Map.of(cell("WOMEN"), 2), FIVE);

        assertThat(suppression.cells()).containsExactly(cell("WOMEN"));
        assertThat(suppression.totalToo()).isTrue();
    }

    @Test
    void a_cross_hides_a_square_so_that_no_row_or_column_gives_it_away() {
        Suppression suppression = Suppression.of(
                Map.of(
                        cell("WOMEN", "1"), 2,
                        cell("WOMEN", "2"), 20,
                        cell("WOMEN", "3"), 30,
                        cell("MEN", "1"), 21,
                        cell("MEN", "2"), 22,
                        cell("MEN", "3"), 31),
                FIVE);

        assertThat(suppression.cells())
                .containsExactlyInAnyOrder(cell("WOMEN", "1"), cell("WOMEN", "2"), cell("MEN", "1"), cell("MEN", "2"));
    }

    /** Whoever knows every shown cell and every sum, and solves for the rest, finds no hidden cell. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_cell_can_be_worked_out_from_the_rest(@ForAll("tables") Map<List<String>, Integer> table) {
        Suppression suppression = Suppression.of(table, FIVE);
        table.forEach((cell, companies) -> {
            if (companies > 0 && companies < FIVE) {
                assertThat(suppression.hides(cell)).isTrue();
            }
        });

        List<List<String>> hidden = List.copyOf(suppression.cells());
        for (List<String> one : hidden) {
            assertThat(anotherSolution(one, hidden, table.keySet(), suppression))
                    .isTrue();
        }
    }

    /**
     * A proof by example: the hidden numbers can change, that one among them, and no published sum sees it. The sums
     * published are those of rows and columns with anything shown in them, and the total unless that is hidden.
     */
    private static boolean anotherSolution(
            List<String> cell, List<List<String>> hidden, Set<List<String>> all, Suppression suppression) {
        List<Set<List<String>>> sums = new ArrayList<>();
        int dimensions = cell.size();
        for (int place = 0; place < dimensions; place++) {
            Map<String, Set<List<String>>> lines = new HashMap<>();
            for (List<String> one : all) {
                lines.computeIfAbsent(one.get(place), key -> new HashSet<>()).add(one);
            }
            if (dimensions > 1) {
                sums.addAll(lines.values());
            }
        }
        sums.add(all);
        sums.removeIf(
                sum -> suppression.cells().containsAll(sum) && (sum.size() < all.size() || suppression.totalToo()));
        return Rank.of(hidden, sums) < Rank.of(hidden, withOnly(cell, sums));
    }

    private static List<Set<List<String>>> withOnly(List<String> cell, List<Set<List<String>>> sums) {
        List<Set<List<String>>> more = new ArrayList<>(sums);
        more.add(Set.of(cell));
        return more;
    }

    /** Rank over the rationals, by fractions: another way than the one tested. */
    private static final class Rank {
        static int of(List<List<String>> unknowns, List<Set<List<String>>> sums) {
            List<double[]> rows = new ArrayList<>();
            for (Set<List<String>> sum : sums) {
                double[] row = new double[unknowns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = sum.contains(unknowns.get(i)) ? 1 : 0;
                }
                rows.add(row);
            }
            int rank = 0;
            for (int column = 0; column < unknowns.size(); column++) {
                int best = rank;
                for (int row = rank; row < rows.size(); row++) {
                    best = Math.abs(rows.get(row)[column]) > Math.abs(rows.get(best)[column]) ? row : best;
                }
                if (best >= rows.size() || Math.abs(rows.get(best)[column]) < 1e-9) {
                    continue;
                }
                double[] pivot = rows.get(best);
                rows.set(best, rows.get(rank));
                rows.set(rank, pivot);
                for (int row = rank + 1; row < rows.size(); row++) {
                    double factor = rows.get(row)[column] / pivot[column];
                    for (int i = column; i < pivot.length; i++) {
                        rows.get(row)[i] -= factor * pivot[i];
                    }
                }
                rank++;
            }
            return rank;
        }
    }

    private static List<String> cell(String... keys) {
        return List.of(keys);
    }

    @Provide
    Arbitrary<Map<List<String>, Integer>> tables() {
        Arbitrary<Integer> companies = Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(3, 0), net.jqwik.api.Tuple.of(6, 1), net.jqwik.api.Tuple.of(10, 2))
                .flatMap(size -> size == 0
                        ? Arbitraries.just(0)
                        : size == 1
                                ? Arbitraries.integers().between(1, 4)
                                : Arbitraries.integers().between(5, 60));
        Arbitrary<List<String>> one =
                Arbitraries.of("a", "b", "c", "d", "e", "f").map(List::of);
        Arbitrary<List<String>> two =
                Arbitraries.of("a", "b", "c", "d", "e").tuple2().map(keys -> List.of(keys.get1(), keys.get2()));
        return Arbitraries.oneOf(
                Arbitraries.maps(one, companies).ofMinSize(1).ofMaxSize(6),
                Arbitraries.maps(two, companies).ofMinSize(1).ofMaxSize(20));
    }
}
