package se.bifall.query.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of facets as small numbers, so that counting them is adding in an array. A value keeps its number from one
 * index to the next.
 */
final class FacetValues {
    private static final int FACETS = Facet.values().length;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();

    FacetValues() {
        for (int facet = 0; facet < FACETS; facet++) {
            numbers.add(new HashMap<>());
            values.add(new ArrayList<>());
        }
    }

    /** The number of a value, which is new when nobody has had it. */
    synchronized int number(Facet facet, String value) {
        return numbers.get(facet.ordinal()).computeIfAbsent(value, fresh -> {
            List<String> known = values.get(facet.ordinal());
            known.add(fresh);
            return known.size() - 1;
        });
    }

    /** @return per facet, a zero for each value there is */
    synchronized int[][] zeroes() {
        return values.stream().map(known -> new int[known.size()]).toArray(int[][]::new);
    }

    /** @return by number, whether a value is one of those asked for; nothing for what no case has */
    synchronized boolean[] among(Facet facet, List<String> asked) {
        boolean[] among = new boolean[values.get(facet.ordinal()).size()];
        asked.forEach(value -> {
            Integer number = numbers.get(facet.ordinal()).get(value);
            if (number != null) {
                among[number] = true;
            }
        });
        return among;
    }

    /** @return how many there are of each value that there is any of; null when there is none at all */
    synchronized @Nullable Map<String, Integer> counted(Facet facet, int[] counts) {
        if (Arrays.stream(counts).allMatch(count -> count == 0)) {
            return null;
        }
        Map<String, Integer> counted = new HashMap<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                counted.put(values.get(facet.ordinal()).get(number), counts[number]);
            }
        }
        return counted;
    }
}
