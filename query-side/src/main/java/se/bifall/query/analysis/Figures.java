package se.bifall.query.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.Measure;

/** One row of figures: the sum of its postings by kind, and its companies. Rows of one table add up. */
public final class Figures {
    private static final int MEASURES = Measure.values().length;
    public static final Figures ZERO = new Figures(new long[MEASURES], 0);

    private final long[] sums;
    private final long companies;

    private Figures(long[] sums, long companies) {
        this.sums = sums;
        this.companies = companies;
    }

    /** @param sums by the ordinal of {@link Measure}; not changed afterwards */
    static Figures of(long[] sums, long companies) {
        return new Figures(sums, companies);
    }

    public long companies() {
        return companies;
    }

    /** Kronor, days or a count, as the measure says. */
    public long sum(Measure measure) {
        return sums[measure.ordinal()];
    }

    /** @throws IllegalStateException for a derived quantity */
    public long sum(Quantity quantity) {
        return quantity.sum(this);
    }

    long weighed(Map<Measure, Integer> weights) {
        long sum = 0;
        for (Map.Entry<Measure, Integer> weight : weights.entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(sum(weight.getKey()), weight.getValue()));
        }
        return sum;
    }

    public Figures plus(Figures other) {
        long[] both = new long[MEASURES];
        Arrays.setAll(both, i -> Math.addExact(sums[i], other.sums[i]));
        return new Figures(both, companies + other.companies);
    }

    /** Every quantity by its name; null for a quotient with nothing below the line. */
    @JsonValue
    public Map<String, @Nullable Number> byName() {
        Map<String, @Nullable Number> figures = new LinkedHashMap<>();
        for (Quantity quantity : Quantity.values()) {
            figures.put(
                    quantity.name(),
                    quantity.isDerived() ? quantity.plainValueOf(this).orElse(null) : Long.valueOf(sum(quantity)));
        }
        return figures;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures figures && figures.companies == companies && Arrays.equals(figures.sums, sums);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sums) + Long.hashCode(companies);
    }

    @Override
    public String toString() {
        return byName().toString();
    }
}
