package se.bifall.benchmark.result;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.DoubleStream;

/** Cost over size for every row of a phase, both axes logarithmic: a straight line at 45° is linear. */
final class Chart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int RIGHT = 330;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of(
            "#0b5394", "#b45f06", "#38761d", "#741b47", "#7f6000", "#134f5c", "#990000", "#351c75", "#666666",
            "#00796b", "#c2185b", "#455a64", "#5d4037", "#827717", "#1565c0", "#ad1457");
    private final Map<String, SortedMap<Long, Double>> lines;
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

    private Chart(Map<String, SortedMap<Long, Double>> lines) {
        this.lines = lines;
        across = Decades.around(
                lines.values().stream().flatMap(one -> one.keySet().stream()).mapToDouble(Long::doubleValue));
        up = Decades.around(
                lines.values().stream().flatMap(one -> one.values().stream()).mapToDouble(Double::doubleValue));
    }

    /** @param lines by what they are called in the legend */
    static String svg(String title, String cost, Map<String, SortedMap<Long, Double>> lines) {
        return new Chart(lines).draw(title, cost);
    }

    private String draw(String title, String cost) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\"><title>")
                .append(escaped(title));
        svg.append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(svg, LEFT, 24, "start", "#111", title);
        grid(svg, cost);
        int number = 0;
        for (Map.Entry<String, SortedMap<Long, Double>> line : lines.entrySet()) {
            line(svg, COLOURS.get(number % COLOURS.size()), line.getValue());
            int y = TOP + 12 + number * 19;
            svg.append("<rect x=\"")
                    .append(WIDTH - RIGHT + 14)
                    .append("\" y=\"")
                    .append(y - 10);
            svg.append("\" width=\"12\" height=\"12\" fill=\"")
                    .append(COLOURS.get(number % COLOURS.size()))
                    .append("\"/>");
            text(svg, WIDTH - RIGHT + 32, y, "start", "#111", line.getKey());
            number++;
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg, String cost) {
        for (int power = across.from(); power <= across.to(); power++) {
            double x = x(power);
            rule(svg, x, TOP, x, HEIGHT - BOTTOM);
            text(svg, x, HEIGHT - BOTTOM + 20, "middle", "#444", Spread.text(Math.pow(10, power)));
        }
        for (int power = up.from(); power <= up.to(); power++) {
            double y = y(power);
            rule(svg, LEFT, y, WIDTH - RIGHT, y);
            text(svg, LEFT - 8, y + 4, "end", "#444", Spread.text(Math.pow(10, power)));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16, "middle", "#111", "events in the log");
        text(svg, LEFT - 8, TOP - 8, "end", "#111", cost);
    }

    private void line(StringBuilder svg, String colour, SortedMap<Long, Double> points) {
        StringBuilder path = new StringBuilder();
        points.forEach((events, value) -> {
            double x = x(Math.log10(events));
            double y = y(Math.log10(value));
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, colour));
        });
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour);
        svg.append("\" points=\"").append(path.toString().strip()).append("\"/>\n");
    }

    private double x(double power) {
        return LEFT + across.part(power) * (WIDTH - RIGHT - LEFT);
    }

    private double y(double power) {
        return HEIGHT - BOTTOM - up.part(power) * (HEIGHT - BOTTOM - TOP);
    }

    private static void rule(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>%n", x1, y1, x2, y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String fill, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                fill,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
