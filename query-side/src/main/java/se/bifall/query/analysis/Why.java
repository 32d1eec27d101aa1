package se.bifall.query.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is: what was asked, and every posting that it is the sum of.
 *
 * @param cell the keys of its row; empty for a total
 * @param figures of that row
 * @param total of the whole table, which the row has a share of
 * @param contributions to the quantity asked for, by day
 * @param excludedCases cases left out because an event of theirs can't be read
 * @param stage of the funnel that the figure stands at; null for one of a table
 */
public record Why(
        Asked asked,
        List<String> cell,
        Figures figures,
        Figures total,
        List<Contribution> contributions,
        int excludedCases,
        Funnel.@Nullable Stage stage) {

    /** @param excludedCases cases that are left out of {@code facts} */
    public static Why of(Asked asked, List<String> cell, FactColumns facts, int excludedCases) {
        CrossTable table = new CrossTable(asked, facts);
        Distribution distribution = table.distribution(excludedCases);
        Figures figures = cell.isEmpty()
                ? distribution.total()
                : distribution.rows().stream()
                        .filter(row -> row.key().equals(cell))
                        .map(Distribution.Row::figures)
                        .findFirst()
                        .orElse(Figures.ZERO);
        return new Why(
                asked,
                cell,
                figures,
                distribution.total(),
                table.contributions(cell, asked.quantity()),
                excludedCases,
                null);
    }

    /** The figure itself; empty when it is a quotient with nothing below the line. */
    public Optional<BigDecimal> value() {
        return asked.quantity().valueOf(figures);
    }

    /** The sum of the parts, which is the figure or, for a quotient, its numerator. */
    public long numerator() {
        return contributions.stream().mapToLong(Contribution::above).reduce(0, Math::addExact);
    }

    /** What is below the line; 0 for a plain figure. */
    public long denominator() {
        return contributions.stream().mapToLong(Contribution::below).reduce(0, Math::addExact);
    }
}
