package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;

/** Whole Swedish kronor, 0 to one thousand billion: exact, never negative, never a fraction. */
public record Kronor(@JsonValue long amount) implements Comparable<Kronor> {
    public static final Kronor ZERO = new Kronor(0);
    private static final long MOST = 1_000_000_000_000L;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Kronor {
        if (amount < 0) {
            throw new InvalidValue("BeloppEjNegativt", "får inte vara ett negativt belopp.");
        }
        if (amount > MOST) {
            throw new InvalidValue("BeloppRimligt", "får vara högst 1 000 000 000 000 kronor.");
        }
    }

    public static Kronor of(long amount) {
        return new Kronor(amount);
    }

    public Kronor plus(Kronor other) {
        return new Kronor(Math.addExact(amount, other.amount));
    }

    /** What is left, or zero when {@code other} is the larger. */
    public Kronor lessAtMost(Kronor other) {
        return new Kronor(Math.max(0, amount - other.amount));
    }

    /** @throws InvalidValue when {@code other} is the larger */
    public Kronor minus(Kronor other) {
        return new Kronor(amount - other.amount);
    }

    public boolean exceeds(Kronor other) {
        return amount > other.amount;
    }

    public boolean isZero() {
        return amount == 0;
    }

    /** Exactly {@code amount × part ÷ whole}, rounded down to the krona; zero when the whole is zero. */
    public Kronor share(Kronor part, Kronor whole) {
        if (whole.isZero()) {
            return ZERO;
        }
        return new Kronor(BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part.amount))
                .divide(BigInteger.valueOf(whole.amount))
                .longValueExact());
    }

    @Override
    public int compareTo(Kronor other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
