package se.bifall.query.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.IndicatorValue;

/**
 * An outcome or a target that can be held against another.
 *
 * @param number null for yes and no
 * @param yes the answer, where there is no number
 */
public record Figure(@Nullable Exact number, boolean yes) {
    private static final int MOST_DECIMALS = 2;

    public static Figure of(IndicatorValue value) {
        return value.isNumber() ? of(Exact.of(value.number())) : new Figure(null, value.equals(IndicatorValue.YES));
    }

    public static Figure of(Exact number) {
        return new Figure(number, false);
    }

    /** In Swedish, at most two decimals, without a unit. */
    public String shown() {
        if (number == null) {
            return yes ? "Ja" : "Nej";
        }
        BigDecimal rounded = number.rounded(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return swedish(rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded);
    }

    /** As {@code 1 234,5}, with no-break spaces and a true minus sign. */
    static String swedish(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '\u00a0');
        }
        return (number.signum() < 0 ? "\u2212" : "") + whole + (parts.length == 2 ? "," + parts[1] : "");
    }
}
