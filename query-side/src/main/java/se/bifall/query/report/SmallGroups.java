package se.bifall.query.report;

import java.util.List;
import se.bifall.query.analysis.Quantity;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;

/** Counts of so few companies that a published table would hide them (domain: small numbers). A report shows them. */
public final class SmallGroups {
    private static final String COMPANIES = "." + Quantity.companies;

    private SmallGroups() {}

    /**
     * How many figures of a report tell of too few.
     *
     * @param threshold the fewest companies that a published row may show
     */
    public static long in(List<ReportFigure> figures, int threshold) {
        return figures.stream()
                .filter(figure -> figure.name().endsWith(COMPANIES) && figure.unit() != FigureUnit.PER_CENT)
                .filter(figure -> figure.amount() != null && figure.amount() > 0 && figure.amount() < threshold)
                .count();
    }
}
