package se.bifall.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares and changes in per cent with one decimal, exact until the last rounding (half up). */
public final class Percent {
    public static final String NONE = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** A dash when there is no whole to be a share of. */
    public static String share(long part, long whole) {
        return whole <= 0 ? NONE : written(quotient(part, whole), "");
    }

    /** The change since {@code before}, with its sign; a dash when there was nothing to change from. */
    static String change(long now, long before) {
        if (before <= 0) {
            return NONE;
        }
        BigDecimal change = quotient(Math.subtractExact(now, before), before);
        return written(change, change.signum() > 0 ? "+" : "");
    }

    /** How many percentage points a share has moved, with its sign; a dash when there was no whole before. */
    static String points(long now, long whole, long before, long wholeBefore) {
        if (whole <= 0 || wholeBefore <= 0) {
            return NONE;
        }
        BigDecimal change = quotient(now, whole).subtract(quotient(before, wholeBefore));
        String[] digits = change.abs().toPlainString().split("\\.");
        String sign = change.signum() < 0 ? "\u2212" : change.signum() > 0 ? "+" : "";
        return sign + PageWords.number(Long.parseLong(digits[0])) + "," + digits[1];
    }

    private static BigDecimal quotient(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static String written(BigDecimal percent, String plus) {
        String[] digits = percent.abs().toPlainString().split("\\.");
        return (percent.signum() < 0 ? "\u2212" : plus) + PageWords.number(Long.parseLong(digits[0])) + "," + digits[1]
                + "\u00a0%";
    }
}
