package se.bifall.query.picture;

import java.math.BigInteger;

/** Lengths in tenths of a per cent, by whole numbers. */
final class Lengths {
    private static final int WHOLE = 1000;
    private static final long HAIR = 2;

    private Lengths() {}

    /** Nothing for zero and below, at least a hair for anything else. */
    static long tenths(long amount, long most) {
        return amount <= 0 || most <= 0 ? 0 : Math.max(HAIR, part(amount, most, WHOLE));
    }

    /** @return {@code amount / most} of a length, rounded down */
    static long part(long amount, long most, long length) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(length))
                .divide(BigInteger.valueOf(most))
                .longValueExact();
    }

    /** As {@code 43.2%}. */
    static String percent(long tenths) {
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
