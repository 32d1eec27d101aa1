package se.bifall.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.bifall.codes.Words;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;

/** Figures of a report as Swedish text: {@code 48 881 328 kr}, {@code 58}, {@code 66,9 %}. */
public final class Shown {
    private static final String NONE = "–";
    /** What stands where a figure is not published. */
    public static final String HIDDEN = "dold";

    private static final int DECIMALS = 1;

    private Shown() {}

    /** In a table and in running text: shares with one decimal; a dash when there is nothing to count. */
    public static String of(ReportFigure figure) {
        return figure.hidden()
                ? HIDDEN
                : figure.value(DECIMALS)
                        .map(value -> written(value, figure.unit()))
                        .orElse(NONE);
    }

    /** In running text: shares in whole per cent, as people say them. */
    static String spoken(ReportFigure figure) {
        if (figure.hidden() || figure.unit() != FigureUnit.PER_CENT) {
            return of(figure);
        }
        return figure.value(0)
                .map(value -> Words.number(value.longValueExact()) + "\u00a0procent")
                .orElse("ingen uppgift");
    }

    /** The change from one to the other with its sign; shares in percentage points. A dash when either has no value. */
    public static String change(ReportFigure before, ReportFigure now) {
        Optional<BigDecimal> was = before.value(DECIMALS);
        Optional<BigDecimal> is = now.value(DECIMALS);
        if (was.isEmpty() || is.isEmpty()) {
            return NONE;
        }
        BigDecimal change = is.get().subtract(was.get());
        String plus = change.signum() > 0 ? "+" : "";
        return before.unit() == FigureUnit.PER_CENT
                ? plus + decimal(change) + "\u00a0procentenheter"
                : plus + written(change, before.unit());
    }

    private static String written(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case KRONOR -> Words.number(value.longValueExact()) + "\u00a0kr";
            case COUNT -> Words.number(value.longValueExact());
            case PER_CENT -> decimal(value) + "\u00a0%";
        };
    }

    private static String decimal(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        String[] digits = rounded.abs().toPlainString().split("\\.");
        return (rounded.signum() < 0 ? "\u2212" : "") + Words.number(Long.parseLong(digits[0])) + "," + digits[1];
    }
}
