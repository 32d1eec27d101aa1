package se.bifall.query.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Points in time joined by lines, from zero up.
 *
 * @param height in pixels, labels included
 */
public record LineChart(String title, int height, List<Point> points, List<Segment> segments) {
    private static final int HEIGHT = 260;
    private static final int TOP = 36;
    private static final int BOTTOM = 34;
    private static final int MOST_POINTS = 24;
    /** Tenths of a per cent left free at each side, so that labels fit. */
    private static final long SIDE = 60;

    /** @param figure the amount, written */
    public record Value(String label, long amount, String figure) {}

    /** @param labelled false where labels would run into each other */
    public record Point(String x, int y, String label, String figure, boolean labelled) {
        public int figureY() {
            return y - 10;
        }
    }

    public record Segment(String x1, int y1, String x2, int y2) {}

    /** @param values in time's order; the newest are drawn when they are too many */
    public static LineChart of(String title, List<Value> values) {
        List<Value> drawn = values.subList(Math.max(0, values.size() - MOST_POINTS), values.size());
        long most = drawn.stream().mapToLong(Value::amount).max().orElse(0);
        int every = Math.max(1, (drawn.size() + 5) / 6);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Value value = drawn.get(i);
            long x = drawn.size() == 1 ? 500 : SIDE + (1000 - 2 * SIDE) * i / (drawn.size() - 1);
            long above =
                    most <= 0 || value.amount() <= 0 ? 0 : Lengths.part(value.amount(), most, HEIGHT - TOP - BOTTOM);
            points.add(new Point(
                    Lengths.percent(x),
                    (int) (HEIGHT - BOTTOM - above),
                    value.label(),
                    value.figure(),
                    (drawn.size() - 1 - i) % every == 0));
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            segments.add(new Segment(from.x(), from.y(), to.x(), to.y()));
        }
        return new LineChart(title, HEIGHT, List.copyOf(points), segments);
    }

    public int axisY() {
        return height - BOTTOM;
    }

    public int labelY() {
        return height - 12;
    }
}
