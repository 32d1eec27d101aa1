package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of some unknown numbers follow from known sums of them: by elimination, over a prime field, so exactly. */
final class LinearGaps {
    /** Large enough that no determinant of the small 0/1 systems met here is a multiple of it by chance. */
    private static final long PRIME = 2_147_483_647L;

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
            scale(chosen, inverse(chosen[column]));
            for (int other = 0; other < rows.size(); other++) {
                if (other != pivot && rows.get(other)[column] != 0) {
                    subtract(rows.get(other), chosen, rows.get(other)[column]);
                }
            }
            pivot++;
        }
        return rows.subList(0, pivot);
    }

    private static void scale(long[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * factor % PRIME;
        }
    }

    private static void subtract(long[] from, long[] row, long times) {
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.floorMod(from[i] - row[i] * times % PRIME, PRIME);
        }
    }

    private static long inverse(long number) {
        long result = 1;
        long base = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }
}
