package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount in euro cents, exact and never negative: the currency that de minimis aid is summed in. */
public record EuroCents(@JsonValue long amount) implements Comparable<EuroCents> {
    public static final EuroCents ZERO = new EuroCents(0);
    private static final long MOST = 10_000_000_000_000L;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EuroCents {
        if (amount < 0 || amount > MOST) {
            throw new InvalidValue("EuroRimligt", "ska vara mellan 0 och 100 miljarder euro.");
        }
    }

    /** @param euros whole euros */
    public static EuroCents ofEuros(long euros) {
        return new EuroCents(Math.multiplyExact(euros, 100L));
    }

    public EuroCents plus(EuroCents other) {
        return new EuroCents(Math.addExact(amount, other.amount));
    }

    /** What is left, or zero when {@code other} is the larger. */
    public EuroCents lessAtMost(EuroCents other) {
        return new EuroCents(Math.max(0, amount - other.amount));
    }

    public boolean exceeds(EuroCents other) {
        return amount > other.amount;
    }

    @Override
    public int compareTo(EuroCents other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
