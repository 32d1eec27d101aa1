package se.bifall.benchmark.work;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures by cell, in one order. A cell without a case that was approved is no cell. */
public final class Cells {
    private final NavigableMap<Cell, Sums> sums = new TreeMap<>();

    /**
     * One cell of one distribution.
     *
     * @param year of the case's approving decision
     * @param key of the dimension
     */
    public record Cell(Dimension by, int year, String key) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::by).thenComparing(Cell::year).thenComparing(Cell::key);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What a cell sums up of its cases.
     *
     * @param approved cases with an approving decision
     * @param granted kronor granted, net: what the decision in force gives, less what was taken back or revoked
     * @param paid kronor paid out, or settled by set-off against a payment of the same case
     */
    public record Sums(long approved, long granted, long paid) {
        public static final Sums ZERO = new Sums(0, 0, 0);

        public Sums plus(Sums other) {
            return new Sums(approved + other.approved, granted + other.granted, paid + other.paid);
        }
    }

    public Cells add(Cell cell, Sums more) {
        sums.merge(cell, more, Sums::plus);
        return this;
    }

    public Cells add(Cells other) {
        other.sums.forEach(this::add);
        return this;
    }

    public SortedMap<Cell, Sums> all() {
        return Collections.unmodifiableSortedMap(sums);
    }

    /** The cells of one question, from those of everything. */
    public Cells of(Query query) {
        Cells some = new Cells();
        sums.forEach((cell, one) -> {
            if (cell.by() == query.by() && query.takes(cell.year())) {
                some.add(cell, one);
            }
        });
        return some;
    }

    /** The first cell that differs, with both values, in words; null when they are equal. */
    public @Nullable String difference(Cells other) {
        TreeMap<Cell, Sums> both = new TreeMap<>(sums);
        both.putAll(other.sums);
        for (Map.Entry<Cell, Sums> entry : both.entrySet()) {
            Sums one = sums.get(entry.getKey());
            Sums another = other.sums.get(entry.getKey());
            if (one == null || !one.equals(another)) {
                return entry.getKey() + ": " + one + " and " + another;
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cells cells && cells.sums.equals(sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
