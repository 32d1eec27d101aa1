package se.bifall.query.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One bar per row, made of parts that come in the same order and tone in every row.
 *
 * @param height in pixels
 * @param legend the parts in their order; the place is the tone
 * @param left rows that were too many to draw
 */
public record StackedBars(String title, int height, List<Bar> bars, List<String> legend, int left) {
    /** Tones that differ in lightness, so that they differ on grey paper too. */
    public static final int TONES = 6;

    private static final int MOST_BARS = 20;
    private static final int ROW = 46;

    /** @param figure of the whole bar, written */
    public record Row(String label, String figure, List<Part> parts) {}

    /** @param amount never drawn below zero */
    public record Part(String label, long amount) {}

    /** @param y top of the row, pixels */
    public record Bar(int y, String label, String figure, List<Segment> segments) {
        public int textY() {
            return y + 15;
        }

        public int barY() {
            return y + 22;
        }
    }

    /**
     * @param x and width in per cent
     * @param tone from 0
     */
    public record Segment(String x, String width, int tone, String label) {}

    public static StackedBars of(String title, List<Row> rows) {
        Set<String> labels = new LinkedHashSet<>();
        rows.forEach(row -> row.parts().forEach(part -> labels.add(part.label())));
        List<String> legend = List.copyOf(labels);
        long most = rows.stream().mapToLong(StackedBars::whole).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(MOST_BARS, rows.size()))) {
            bars.add(new Bar(bars.size() * ROW, row.label(), row.figure(), segments(row, legend, most)));
        }
        return new StackedBars(title, bars.size() * ROW, bars, legend, rows.size() - bars.size());
    }

    private static long whole(Row row) {
        return row.parts().stream()
                .mapToLong(part -> Math.max(0, part.amount()))
                .sum();
    }

    private static List<Segment> segments(Row row, List<String> legend, long most) {
        List<Segment> segments = new ArrayList<>();
        long from = 0;
        for (String label : legend) {
            long amount = row.parts().stream()
                    .filter(part -> part.label().equals(label))
                    .mapToLong(part -> Math.max(0, part.amount()))
                    .sum();
            if (amount > 0) {
                long x = Lengths.part(from, most, 1000);
                long end = Lengths.part(from + amount, most, 1000);
                segments.add(new Segment(
                        Lengths.percent(x),
                        Lengths.percent(Math.max(1, end - x)),
                        legend.indexOf(label) % TONES,
                        label));
                from += amount;
            }
        }
        return segments;
    }
}
