package se.bifall.query.report.chapter5;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.query.analysis.Quantity.Unit;

/**
 * Figures beside a question.
 *
 * @param name stable, for machines and for the heading's word
 * @param by labels of what the rows are
 * @param columns labels of the quantities, with unit, net or gross and year
 * @param total null when there are no rows
 */
public record FigureTable(
        String name,
        List<String> by,
        List<String> columns,
        List<Line> lines,
        @Nullable Line total) {

    /** @param labels one for each of {@code by}; empty for the total */
    public record Line(List<String> labels, List<Cell> cells) {}

    /**
     * @param value null where nothing can be said
     * @param figure the name that answers <i>Varför?</i>; null for a change, which two figures answer
     */
    public record Cell(
            String name,
            Unit unit,
            @Nullable BigDecimal value,
            @Nullable String figure) {}
}
