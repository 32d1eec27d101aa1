package se.bifall.query.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Suppression;
import se.bifall.query.answer.Answered;

/**
 * A distribution written out: one line per cell, in Swedish order, with what is not reported last but never left out.
 *
 * @param before the year compared with, null when not exactly one year is asked for
 * @param others quantities beside the one shown first
 * @param hidden lines whose figures are not published
 */
record AnalysisTable(
        List<String> dimensions,
        Quantity quantity,
        @Nullable Integer before,
        List<Quantity> others,
        List<Line> lines,
        Line total,
        int hidden) {
    /** What stands where a figure is not published. */
    static final String HIDDEN = "..";

    /** A figure and the address of its reason; null where nobody is told. */
    record Cell(String figure, @Nullable String why) {}

    /**
     * @param key as in the address; empty for the total
     * @param amount of the quantity shown first, raw; rounded for a quotient
     * @param figure the same, written
     * @param share of the total
     * @param before the figure of the year before, a dash when that year has no data
     * @param change since then, per cent; for what is itself in per cent or days, the difference
     * @param points how the share of the total has moved since then, percentage points
     */
    record Line(
            List<String> key,
            List<String> labels,
            boolean notReported,
            long amount,
            Cell figure,
            String share,
            Cell before,
            String change,
            String points,
            List<Cell> others,
            @Nullable Figures figures) {
        String label() {
            return String.join(" · ", labels);
        }
    }

    /**
     * @param earlier the same question about the year before, null when there is none
     * @param suppression null when everything is shown
     */
    static AnalysisTable of(
            AnalysisQuestion question, Answered now, @Nullable Answered earlier, @Nullable Suppression suppression) {
        Map<List<String>, Figures> cells = new LinkedHashMap<>();
        now.distribution().rows().forEach(row -> cells.put(row.key(), row.figures()));
        Map<List<String>, Figures> cellsBefore = new LinkedHashMap<>();
        if (earlier != null) {
            earlier.distribution()
                    .rows()
                    .forEach(row -> cellsBefore.put(otherYear(row.key(), question, 0), row.figures()));
            cellsBefore.keySet().forEach(key -> cells.putIfAbsent(key, Figures.ZERO));
        }
        Maker maker = new Maker(
                question,
                Quantities.beside(question.quantity()),
                now,
                cellsBefore.isEmpty() ? null : earlier,
                suppression);
        List<Line> lines = new ArrayList<>();
        cells.forEach(
                (key, figures) -> lines.add(maker.line(key, figures, cellsBefore.getOrDefault(key, Figures.ZERO))));
        lines.sort(Comparator.comparing(Line::notReported).thenComparing(Line::labels, AnalysisTable::inOrder));
        return new AnalysisTable(
                now.distribution().by().stream().map(AnalysisWords::label).toList(),
                question.quantity(),
                question.year() == null ? null : question.year() - 1,
                maker.others(),
                lines,
                maker.total(earlier),
                (int) lines.stream().filter(line -> line.figures() == null).count());
    }

    /** A row's key with the year moved: each year's row stands beside that of the year before. */
    private static List<String> otherYear(List<String> key, AnalysisQuestion question, int years) {
        List<String> moved = new ArrayList<>(key);
        Integer year = question.year();
        for (int i = 0; year != null && i < key.size(); i++) {
            if (question.asked().by().get(i).name().equals("year")) {
                moved.set(i, String.valueOf(year + years));
            }
        }
        return moved;
    }

    static List<String> labels(List<Analysis> by, List<String> key) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            labels.add(Labels.capital(AnalysisWords.labelOf(by.get(i), key.get(i))));
        }
        return labels.isEmpty() ? List.of(PageWords.word("table.all")) : labels;
    }

    private static int inOrder(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Swedish.ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private record Maker(
            AnalysisQuestion question,
            List<Quantity> others,
            Answered now,
            @Nullable Answered earlier,
            @Nullable Suppression suppression) {

        Line total(@Nullable Answered before) {
            boolean hides = suppression != null && suppression.totalToo();
            return line(
                    List.of(PageWords.word("table.total")),
                    List.of(),
                    now.distribution().total(),
                    before == null ? Figures.ZERO : before.distribution().total(),
                    hides);
        }

        Line line(List<String> key, Figures figures, Figures before) {
            return line(
                    labels(now.distribution().by(), key),
                    key,
                    figures,
                    before,
                    suppression != null && suppression.hides(key));
        }

        private Line line(List<String> labels, List<String> key, Figures figures, Figures before, boolean hides) {
            boolean notReported = key.contains(Analysis.NOT_REPORTED);
            if (hides) {
                Cell cell = new Cell(HIDDEN, null);
                return new Line(
                        key,
                        labels,
                        notReported,
                        0,
                        cell,
                        HIDDEN,
                        cell,
                        HIDDEN,
                        HIDDEN,
                        others.stream().map(other -> cell).toList(),
                        null);
            }
            Quantity quantity = question.quantity();
            boolean comparable = earlier != null && suppression == null;
            return new Line(
                    key,
                    labels,
                    notReported,
                    quantity.valueOf(figures).map(BigDecimal::longValue).orElse(0L),
                    cell(now, key, quantity, figures),
                    share(quantity, figures),
                    comparable
                            ? cell(earlier, otherYear(key, question, -1), quantity, before)
                            : new Cell(Percent.NONE, null),
                    comparable ? change(quantity, figures, before) : Percent.NONE,
                    comparable ? points(quantity, figures, before) : Percent.NONE,
                    others.stream().map(other -> cell(now, key, other, figures)).toList(),
                    figures);
        }

        private Cell cell(@Nullable Answered from, List<String> key, Quantity quantity, Figures figures) {
            return new Cell(
                    Quantities.written(quantity, figures),
                    from == null || suppression != null ? null : "/varfor/" + from.figure(key, quantity));
        }

        private String share(Quantity quantity, Figures figures) {
            return quantity.isDerived()
                    ? Percent.NONE
                    : Percent.share(
                            figures.sum(quantity), now.distribution().total().sum(quantity));
        }

        private String points(Quantity quantity, Figures figures, Figures before) {
            return quantity.isDerived() || earlier == null
                    ? Percent.NONE
                    : Percent.points(
                            figures.sum(quantity),
                            now.distribution().total().sum(quantity),
                            before.sum(quantity),
                            earlier.distribution().total().sum(quantity));
        }

        /** In per cent; for what is itself in per cent, in points. */
        private static String change(Quantity quantity, Figures figures, Figures before) {
            if (!quantity.isDerived()) {
                return Percent.change(figures.sum(quantity), before.sum(quantity));
            }
            Optional<BigDecimal> earlier = quantity.valueOf(before);
            return quantity.valueOf(figures)
                    .flatMap(value -> earlier.map(value::subtract))
                    .map(change -> (change.signum() > 0 ? "+" : "") + Quantities.written(change))
                    .orElse(Percent.NONE);
        }
    }
}
