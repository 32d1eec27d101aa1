package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cells of a table may not be shown to the public: those that few companies stand behind, and as many others as it
 * takes for none of them to be worked out from the rest, whatever sums are shown beside (domain: small numbers).
 *
 * @param cells the keys of the rows that are left out
 * @param totalToo true when even the sum of the table would give a cell away
 */
public record Suppression(Set<List<String>> cells, boolean totalToo) {

    /** Above this the search for the fewest cells takes minutes: then every row with companies is left out instead. */
    public static final int MOST_ROWS = 400;

    /**
     * @param contributors the fewest companies behind anything that is shown of each row
     * @param threshold the fewest companies that a row may show; rows without companies show nobody
     */
    public static Suppression of(Map<List<String>, Integer> contributors, int threshold) {
        return contributors.size() > MOST_ROWS
                ? allWithCompanies(contributors)
                : new Search(contributors, threshold).result();
    }

    private static Suppression allWithCompanies(Map<List<String>, Integer> contributors) {
        return new Suppression(
                contributors.keySet().stream()
                        .filter(cell -> contributors.getOrDefault(cell, 0) > 0)
                        .collect(Collectors.toUnmodifiableSet()),
                true);
    }

    public boolean hides(List<String> cell) {
        return cells.contains(cell);
    }

    private static final class Search {
        private final Map<List<String>, Integer> contributors;
        private final List<Set<List<String>>> sums = new ArrayList<>();
        private final Set<List<String>> hidden = new LinkedHashSet<>();
        private boolean totalToo;

        Search(Map<List<String>, Integer> contributors, int threshold) {
            this.contributors = contributors;
            contributors.forEach((cell, companies) -> {
                if (companies > 0 && companies < threshold) {
                    hidden.add(cell);
                }
            });
            int dimensions =
                    contributors.keySet().stream().findFirst().map(List::size).orElse(0);
            for (int kept = 0; kept < (1 << dimensions) - 1 || kept == 0; kept++) {
                sums.addAll(summed(kept, dimensions));
            }
        }

        /** The groups of cells that a margin adds up: those alike in the dimensions kept. */
        private List<Set<List<String>>> summed(int kept, int dimensions) {
            Map<List<String>, Set<List<String>>> groups = new HashMap<>();
            for (List<String> cell : contributors.keySet()) {
                List<String> alike = new ArrayList<>();
                for (int place = 0; place < dimensions; place++) {
                    alike.add((kept & (1 << place)) == 0 ? "" : cell.get(place));
                }
                groups.computeIfAbsent(alike, key -> new HashSet<>()).add(cell);
            }
            return List.copyOf(groups.values());
        }

        Suppression result() {
            while (completeLines() || completeSystems()) {
                // each turn hides one more cell or gives up one more sum
            }
            return new Suppression(Set.copyOf(hidden), totalToo);
        }

        /** A sum with one hidden cell gives it away: another is hidden, the one that helps the most sums. */
        private boolean completeLines() {
            List<Set<List<String>>> single = shown().stream()
                    .filter(group -> group.stream().filter(hidden::contains).count() == 1)
                    .toList();
            Optional<List<String>> best = single.stream()
                    .flatMap(Set::stream)
                    .filter(cell -> !hidden.contains(cell))
                    .distinct()
                    .min(Comparator.comparing((List<String> cell) -> -single.stream()
                                    .filter(group -> group.contains(cell))
                                    .count())
                            .thenComparing(this::cost)
                            .thenComparing(String::valueOf));
            best.ifPresent(hidden::add);
            if (best.isPresent() || single.isEmpty()) {
                return best.isPresent();
            }
            giveUp(single);
            return true;
        }

        /** What several sums give away together. */
        private boolean completeSystems() {
            Optional<List<String>> given =
                    LinearGaps.determined(List.copyOf(hidden), shown()).stream().findFirst();
            return given.isPresent() && hideAnotherBeside(given.get());
        }

        /** A sum of nothing but hidden cells is hidden with them, unless it is that of the whole table. */
        private List<Set<List<String>>> shown() {
            return sums.stream()
                    .filter(group -> isTotal(group) || !hidden.containsAll(group))
                    .toList();
        }

        private boolean isTotal(Set<List<String>> group) {
            return group.size() == contributors.size();
        }

        /** Companies that are lost to the reader; a cell without companies is the last to be taken. */
        private int cost(List<String> cell) {
            int companies = contributors.getOrDefault(cell, 0);
            return companies == 0 ? Integer.MAX_VALUE : companies;
        }

        private void giveUp(List<Set<List<String>>> groups) {
            totalToo |= groups.stream().anyMatch(this::isTotal);
            sums.removeAll(groups);
        }

        /** The cell with the fewest companies that shares a sum with the one given away: so the least is lost. */
        private boolean hideAnotherBeside(List<String> cell) {
            List<Set<List<String>>> around =
                    shown().stream().filter(group -> group.contains(cell)).toList();
            Optional<List<String>> another = around.stream()
                    .flatMap(Set::stream)
                    .filter(other -> !hidden.contains(other))
                    .min(Comparator.comparing(this::cost).thenComparing(String::valueOf));
            another.ifPresent(hidden::add);
            if (another.isEmpty()) {
                giveUp(around);
            }
            return true;
        }
    }
}
