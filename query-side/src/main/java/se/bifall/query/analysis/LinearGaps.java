package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of some unknown numbers follow from known sums of them: by elimination, exactly. */
final class LinearGaps {
    private LinearGaps() {}

    /** @param sums sets of numbers whose sum is known; numbers outside {@code unknowns} are known themselves */
    static <T> Set<T> determined(List<T> unknowns, Collection<? extends Set<T>> sums) {
        Map<T, Integer> place = new HashMap<>();
        unknowns.forEach(unknown -> place.put(unknown, place.size()));
        Set<Set<Integer>> equations = new LinkedHashSet<>();
        for (Set<T> sum : sums) {
            Set<Integer> gaps = new LinkedHashSet<>();
            sum.stream().filter(place::containsKey).forEach(one -> gaps.add(place.get(one)));
            if (!gaps.isEmpty()) {
                equations.add(gaps);
            }
        }
        Set<T> determined = new LinkedHashSet<>();
        for (long[] row : reduced(equations, unknowns.size())) {
            int only = only(row);
            if (only >= 0) {
                determined.add(unknowns.get(only));
            }
        }
        return determined;
    }

    private static int only(long[] row) {
        int found = -1;
        for (int column = 0; column < row.length; column++) {
            if (row[column] != 0) {
                if (found >= 0) {
                    return -1;
                }
                found = column;
            }
        }
        return found;
    }

    /** Reduced row echelon form. */
    private static List<long[]> reduced(Set<Set<Integer>> equations, int columns) {
        List<long[]> rows = new ArrayList<>();
        for (Set<Integer> equation : equations) {
            long[] row = new long[columns];
            equation.forEach(column -> row[column] = 1);
            rows.add(row);
        }
        int pivot = 0;
        for (int column = 0; column < columns && pivot < rows.size(); column++) {
            int found = pivot;
            while (found < rows.size() && rows.get(found)[column] == 0) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            long[] chosen = rows.get(found);
            rows.set(found, rows.get(pivot));
            rows.set(pivot, chosen);
            PrimeRows.scale(chosen, column);
            for (int other = 0; other < rows.size(); other++) {
                if (other != pivot) {
                    PrimeRows.clear(rows.get(other), chosen, column);
                }
            }
            pivot++;
        }
        return rows.subList(0, pivot);
    }
}
