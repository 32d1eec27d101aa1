package se.bifall.query.report.chapter5;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.report.chapter5.FigureTable.Cell;
import se.bifall.query.report.chapter5.FigureTable.Line;
import se.bifall.region.RegionProfile;

/** The figures of chapter 5, from events; the year before is derived, never typed. */
@Component
public class ChapterFigures {
    private final Answers answers;
    private final Askings askings;

    ChapterFigures(Answers answers, RegionProfile region) {
        this.answers = answers;
        this.askings = new Askings(region);
    }

    /**
     * The tables that stand beside a question.
     *
     * @param year the one reported
     */
    public List<FigureTable> of(ChapterQuestion question, int year, Wording words) {
        return of(question, year, words, PointInTime.NOW);
    }

    /** The same, as they stood at a point in time. */
    List<FigureTable> of(ChapterQuestion question, int year, Wording words, PointInTime point) {
        return askings.of(question).stream()
                .map(asking -> table(asking, year, words, point))
                .toList();
    }

    private FigureTable table(Asking asking, int year, Wording words, PointInTime point) {
        Answered now = answered(asking, year, point);
        Answered before = asking.yearBefore() ? answered(asking, year - 1, point) : null;
        List<Analysis> by = now.distribution().by();
        TreeSet<List<String>> keys = new TreeSet<>(ChapterFigures::inOrder);
        rows(now, keys);
        if (before != null) {
            rows(before, keys);
        }
        List<Line> lines = keys.stream()
                .map(key -> new Line(labels(by, key, words), cells(asking, now, before, key)))
                .toList();
        Line total = lines.isEmpty() ? null : new Line(List.of(), cells(asking, now, before, List.of()));
        return new FigureTable(
                asking.name(),
                by.stream().map(analysis -> analysis.label(words)).toList(),
                columns(asking, year, words),
                lines,
                total);
    }

    private Answered answered(Asking asking, int year, PointInTime point) {
        return answers.answer(answers.asked(Addresses.parameters(asking.parameters() + "&year=" + year))
                .at(point));
    }

    private static void rows(Answered answered, Set<List<String>> keys) {
        answered.distribution().rows().forEach(row -> keys.add(row.key()));
    }

    private static List<String> labels(List<Analysis> by, List<String> key, Wording words) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            labels.add(by.get(i).labelOf(key.get(i), words));
        }
        return labels;
    }

    private static List<String> columns(Asking asking, int year, Wording words) {
        List<String> columns = new ArrayList<>();
        for (Quantity quantity : asking.quantities()) {
            columns.add(quantity.label(words) + ", " + year);
            if (asking.yearBefore()) {
                columns.add(quantity.label(words) + ", " + (year - 1));
                columns.add(words.word("chapter5.change") + ", " + quantity.label(words));
            }
        }
        return columns;
    }

    private static List<Cell> cells(Asking asking, Answered now, @Nullable Answered before, List<String> key) {
        List<Cell> cells = new ArrayList<>();
        for (Quantity quantity : asking.quantities()) {
            BigDecimal value = value(now, quantity, key);
            cells.add(cell(quantity.name(), quantity, value, now, key));
            if (before != null) {
                BigDecimal earlier = value(before, quantity, key);
                cells.add(cell(quantity.name() + "_year_before", quantity, earlier, before, key));
                cells.add(new Cell(quantity.name() + "_change", quantity.unit(), value.subtract(earlier), null));
            }
        }
        return cells;
    }

    private static Cell cell(String name, Quantity quantity, BigDecimal value, Answered answered, List<String> key) {
        return new Cell(
                name, quantity.unit(), value, answered.figure(key, quantity).value());
    }

    private static BigDecimal value(Answered answered, Quantity quantity, List<String> key) {
        Distribution distribution = answered.distribution();
        Figures figures = key.isEmpty()
                ? distribution.total()
                : distribution.rows().stream()
                        .filter(row -> row.key().equals(key))
                        .map(Distribution.Row::figures)
                        .findFirst()
                        .orElse(Figures.ZERO);
        return quantity.valueOf(figures).orElse(BigDecimal.ZERO);
    }

    private static int inOrder(List<String> one, List<String> other) {
        return String.join("\u0000", one).compareTo(String.join("\u0000", other));
    }
}
