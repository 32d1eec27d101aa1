package se.bifall.benchmark.result;

import java.util.List;
import java.util.Locale;

/**
 * One value over the repetitions.
 *
 * @param times that it was measured
 */
public record Spread(double median, double least, double most, int times) {
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    /** The median, and from least to most when it was measured more than once. */
    @Override
    public String toString() {
        return least == most ? text(median) : text(median) + " (" + text(least) + "–" + text(most) + ")";
    }

    public static String text(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
