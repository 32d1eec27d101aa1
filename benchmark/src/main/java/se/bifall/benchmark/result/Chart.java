package se.bifall.benchmark.result;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.DoubleStream;

/** Cost over size for every row of a phase, both axes logarithmic: a straight line at 45° is linear. */
final class Chart {
    private static final int WIDTH = 1_060;
    private static final int HEIGHT = 480;
    private static final int LEFT = 70;
    private static final int RIGHT = 450;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final int LEGEND = 20;
    private static final List<String> COLOURS = List.of(
            "#b45f06", "#38761d", "#741b47", "#7f6000", "#00796b", "#990000", "#351c75", "#c2185b", "#827717",
            "#5d4037", "#1565c0", "#ad1457");
    private static final String LIMIT = "#78909c";
    private static final String OURS = "#0b5394";

    /** How a line is drawn: one's own stands out, what is no peer stands back. */
    enum Style {
        OWN,
        PEER,
        LIMIT
    }

    /**
     * @param name as the legend has it
     * @param points cost by events, at least one
     */
    record Line(String name, Style style, SortedMap<Long, Double> points) {
        double last() {
            return points.lastEntry().getValue();
        }
    }

    private final List<Line> lines;
    private final Decades across;
    private final Decades up;

    /** From one power of ten to another, with every value between them. */
    private record Decades(int from, int to) {
        static Decades around(DoubleStream values) {
            DoubleSummaryStatistics all = values.map(Math::log10).summaryStatistics();
            return new Decades((int) Math.floor(all.getMin() - 1e-9), (int) Math.ceil(all.getMax() + 1e-9));
        }

        /** The part of the way that a power is on. */
        double part(double power) {
            return (power - from) / (to - from);
        }
    }

    private Chart(List<Line> lines) {
        this.lines = lines;
        across = Decades.around(
                lines.stream().flatMap(one -> one.points().keySet().stream()).mapToDouble(Long::doubleValue));
        up = Decades.around(
                lines.stream().flatMap(one -> one.points().values().stream()).mapToDouble(Double::doubleValue));
    }

    /** The legend has the line that ends highest first. */
    static String svg(String title, List<Line> lines) {
        return new Chart(lines.stream()
                        .sorted(Comparator.comparing(Line::last).reversed())
                        .toList())
                .draw(title);
    }

    private String draw(String title) {
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\"",
                WIDTH,
                HEIGHT);
        add(svg, " font-size=\"13\" role=\"img\"><title>%s</title>%n", escaped(title));
        add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n");
        text(svg, LEFT, TOP - 16, "start", title);
        grid(svg);
        int peers = 0;
        int y = TOP + 8;
        for (Line line : lines) {
            String colour =
                    switch (line.style()) {
                        case OWN -> OURS;
                        case PEER -> COLOURS.get(peers++ % COLOURS.size());
                        case LIMIT -> LIMIT;
                    };
            line(svg, colour, line);
            int x = WIDTH - RIGHT + 14;
            stroke(svg, colour, line.style(), x + "," + y + " " + (x + 22) + "," + y);
            text(svg, x + 30, y + 4, "start", line.name());
            y += LEGEND;
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (int power = across.from(); power <= across.to(); power++) {
            double x = x(power);
            rule(svg, x, TOP, x, HEIGHT - BOTTOM);
            text(svg, x, HEIGHT - BOTTOM + 20, "middle", powerOfTen(power));
        }
        for (int power = up.from(); power <= up.to(); power++) {
            double y = y(power);
            rule(svg, LEFT, y, WIDTH - RIGHT, y);
            text(svg, LEFT - 8, y + 4, "end", powerOfTen(power));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16, "middle", "events in the log");
    }

    private static String powerOfTen(int power) {
        return power < 0 ? BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString() : Spread.text(Math.pow(10, power));
    }

    private void line(StringBuilder svg, String colour, Line line) {
        StringBuilder path = new StringBuilder();
        line.points().forEach((events, value) -> {
            double x = x(Math.log10(events));
            double y = y(Math.log10(value));
            add(path, "%.1f,%.1f ", x, y);
            add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, colour);
        });
        stroke(svg, colour, line.style(), path.toString().strip());
    }

    private static void stroke(StringBuilder svg, String colour, Style style, String points) {
        add(
                svg,
                "<polyline fill=\"none\" stroke-width=\"%s\"%s stroke=\"%s\" points=\"%s\"/>%n",
                style == Style.OWN ? "4" : "1.8",
                style == Style.LIMIT ? " stroke-dasharray=\"5 4\"" : "",
                colour,
                points);
    }

    private double x(double power) {
        return LEFT + across.part(power) * (WIDTH - RIGHT - LEFT);
    }

    private double y(double power) {
        return HEIGHT - BOTTOM - up.part(power) * (HEIGHT - BOTTOM - TOP);
    }

    private static void rule(StringBuilder svg, double x1, double y1, double x2, double y2) {
        add(svg, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>%n", x1, y1, x2, y2);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        add(
                svg,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222\">%s</text>%n",
                x,
                y,
                anchor,
                escaped(text));
    }

    @SuppressWarnings("AnnotateFormatMethod") // with an annotation of the compiler's own plugin
    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
