package se.bifall.benchmark.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cross-table: a dimension by the year of the approving decision.
 *
 * @param year that year alone; null for every year
 */
public record Query(Dimension by, @Nullable Integer year) {
    /** Every question that is asked in turn: all years and a year's slice of each dimension. */
    public static List<Query> all() {
        List<Query> all = new ArrayList<>();
        for (Dimension by : Dimension.values()) {
            all.add(new Query(by, null));
            for (int year = 2022; year <= 2026; year++) {
                all.add(new Query(by, year));
            }
        }
        return List.copyOf(all);
    }

    public boolean takes(int decisionYear) {
        return year == null || year == decisionYear;
    }
}
