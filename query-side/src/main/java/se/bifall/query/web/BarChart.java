package se.bifall.query.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The attributes of an SVG with one bar per line of a table; lengths in per cent, so it fits any width.
 *
 * @param height in pixels
 * @param left lines that were too small to draw
 */
record BarChart(String title, int height, List<Bar> bars, int left) {
    static final int MOST_BARS = 20;
    private static final int ROW = 46;
    private static final int LONGEST_LABEL = 80;

    /**
     * @param y top of the row, pixels
     * @param width of the bar as {@code 43.2%}
     */
    record Bar(int y, String label, String figure, String share, String width, boolean notReported) {
        public int textY() {
            return y + 15;
        }

        public int figureY() {
            return y + 33;
        }

        public int barY() {
            return y + 22;
        }
    }

    static BarChart of(String title, List<AnalysisTable.Line> lines) {
        List<AnalysisTable.Line> drawn = largest(lines);
        long most = drawn.stream().mapToLong(AnalysisTable.Line::amount).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (AnalysisTable.Line line : drawn) {
            bars.add(new Bar(
                    bars.size() * ROW,
                    shortened(line.label()),
                    line.figure().figure(),
                    line.share(),
                    width(line.amount(), most),
                    line.notReported()));
        }
        return new BarChart(title, bars.size() * ROW, bars, lines.size() - drawn.size());
    }

    /** All in their order, or the largest of them when they are too many. */
    private static List<AnalysisTable.Line> largest(List<AnalysisTable.Line> lines) {
        return lines.size() <= MOST_BARS
                ? lines
                : lines.stream()
                        .sorted(Comparator.comparing(AnalysisTable.Line::amount).reversed())
                        .limit(MOST_BARS)
                        .toList();
    }

    /** In tenths of a per cent, by whole numbers; nothing for zero and below, at least a hair for anything else. */
    static String width(long amount, long most) {
        if (amount <= 0 || most <= 0) {
            return "0%";
        }
        long tenths = Math.max(
                2,
                java.math.BigInteger.valueOf(amount)
                        .multiply(java.math.BigInteger.valueOf(1000))
                        .divide(java.math.BigInteger.valueOf(most))
                        .longValueExact());
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
