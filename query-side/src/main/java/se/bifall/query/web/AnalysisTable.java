package se.bifall.query.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.Figures;

/**
 * A distribution written out: one line per cell, in Swedish order, with what is not reported last but never left out.
 *
 * @param before the year compared with, null when not exactly one year is asked for
 * @param others measures beside the one shown first
 */
record AnalysisTable(
        List<String> dimensions,
        ShownMeasure measure,
        @Nullable Integer before,
        List<ShownMeasure> others,
        List<Line> lines,
        Line total) {

    /**
     * @param amount of the measure shown first, raw
     * @param figure the same, written
     * @param share of the total
     * @param before the figure of the year before, a dash when that year has no data
     */
    record Line(
            List<String> labels,
            boolean notReported,
            long amount,
            String figure,
            String share,
            String before,
            String change,
            List<String> others,
            Figures figures) {
        String label() {
            return String.join(" · ", labels);
        }
    }

    /** @param earlier the same question about the year before, null when there is none */
    static AnalysisTable of(AnalysisQuestion question, Distribution now, @Nullable Distribution earlier) {
        ShownMeasure measure = question.measure();
        List<ShownMeasure> others = Arrays.stream(ShownMeasure.values())
                .filter(other -> other != measure)
                .toList();
        Map<List<String>, Figures> cells = new LinkedHashMap<>();
        now.rows().forEach(row -> cells.put(row.key(), row.figures()));
        Map<List<String>, Figures> cellsBefore = new LinkedHashMap<>();
        if (earlier != null) {
            earlier.rows().forEach(row -> cellsBefore.put(thisYear(row.key(), question), row.figures()));
            cellsBefore.keySet().forEach(key -> cells.putIfAbsent(key, Figures.ZERO));
        }
        boolean comparable = !cellsBefore.isEmpty();
        Maker maker = new Maker(measure, others, measure.of(now.total()), comparable);
        List<Line> lines = new ArrayList<>();
        cells.forEach((key, figures) -> lines.add(maker.line(
                labels(now.by(), key),
                key.contains(Analysis.NOT_REPORTED),
                figures,
                cellsBefore.getOrDefault(key, Figures.ZERO))));
        lines.sort(Comparator.comparing(Line::notReported).thenComparing(Line::labels, AnalysisTable::inOrder));
        Line total = maker.line(
                List.of(PageWords.word("table.total")),
                false,
                now.total(),
                earlier == null ? Figures.ZERO : earlier.total());
        return new AnalysisTable(
                now.by().stream().map(AnalysisWords::label).toList(),
                measure,
                question.year() == null ? null : question.year() - 1,
                others,
                lines,
                total);
    }

    private static List<String> thisYear(List<String> key, AnalysisQuestion question) {
        List<String> moved = new ArrayList<>(key);
        for (int i = 0; i < key.size(); i++) {
            if (question.asked().by().get(i).name().equals("year")) {
                moved.set(i, String.valueOf(question.year()));
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

    private record Maker(ShownMeasure measure, List<ShownMeasure> others, long whole, boolean comparable) {
        Line line(List<String> labels, boolean notReported, Figures figures, Figures before) {
            long amount = measure.of(figures);
            return new Line(
                    labels,
                    notReported,
                    amount,
                    PageWords.number(amount),
                    Percent.share(amount, whole),
                    comparable ? PageWords.number(measure.of(before)) : Percent.NONE,
                    comparable ? Percent.change(amount, measure.of(before)) : Percent.NONE,
                    others.stream()
                            .map(other -> PageWords.number(other.of(figures)))
                            .toList(),
                    figures);
        }
    }
}
