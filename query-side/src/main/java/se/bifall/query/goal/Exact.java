package se.bifall.query.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number as a fraction: compared without rounding, rounded only to be shown. */
public record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException unless the denominator is above zero */
    public Exact {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
    }

    public static Exact of(BigDecimal number) {
        return new Exact(number, BigDecimal.ONE);
    }

    public static Exact of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** In per cent. */
    public static Exact share(long part, long whole) {
        return new Exact(BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole));
    }

    public int signum() {
        return numerator.signum();
    }

    public Exact negated() {
        return new Exact(numerator.negate(), denominator);
    }

    /** This in per cent of another, which is above zero. */
    public Exact percentOf(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).multiply(HUNDRED), denominator.multiply(other.numerator));
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** True for equal values, however the fractions are written. */
    public boolean isSameAs(Exact other) {
        return compareTo(other) == 0;
    }

    /** @param mode {@code DOWN} where a limit must not seem to be reached before it is */
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return numerator.divide(denominator, decimals, mode);
    }
}
