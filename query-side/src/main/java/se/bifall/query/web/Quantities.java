package se.bifall.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;

/** Quantities as a page writes them. */
public final class Quantities {
    /** Those that stand beside the one asked for. */
    private static final List<Quantity> USUAL = List.of(
            Quantity.granted,
            Quantity.reduced,
            Quantity.net,
            Quantity.paid,
            Quantity.applied,
            Quantity.decisions,
            Quantity.companies);

    private Quantities() {}

    static List<Quantity> beside(Quantity shown) {
        return USUAL.stream().filter(quantity -> quantity != shown).toList();
    }

    static String label(Quantity quantity) {
        return quantity.label(PageWords.wording());
    }

    /** Without its unit, which stands in the heading. */
    static String written(Quantity quantity, Figures figures) {
        return written(quantity.valueOf(figures));
    }

    public static String written(Optional<BigDecimal> value) {
        return value.map(Quantities::written).orElse(Percent.NONE);
    }

    /** Whole numbers as they are, others with one decimal, rounded half up. */
    public static String written(BigDecimal value) {
        if (value.stripTrailingZeros().scale() <= 0) {
            return PageWords.number(value.longValueExact());
        }
        BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP);
        String[] digits = rounded.abs().toPlainString().split("\\.");
        return (rounded.signum() < 0 ? "\u2212" : "") + PageWords.number(Long.parseLong(digits[0])) + "," + digits[1];
    }
}
