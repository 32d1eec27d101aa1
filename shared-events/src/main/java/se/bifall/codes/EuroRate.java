package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Kronor for one euro, with at most four decimals, as {@code 11.4325}. Stored with each grant and never looked up
 * again: what a grant was worth in euro does not change with the exchange.
 */
public record EuroRate(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EuroRate {
        value = value.replace(',', '.');
        InvalidValue.matching(
                value,
                "([5-9]|1[0-9]|2[0-9])([.][0-9]{1,4})?",
                "GiltigEurokurs",
                "ska vara kronor per euro med högst fyra decimaler, till exempel 11,4325.");
    }

    /** What kronor are worth, rounded up to the cent: the ceiling is never exceeded by rounding. */
    public EuroCents of(Kronor kronor) {
        return new EuroCents(BigDecimal.valueOf(kronor.amount())
                .movePointRight(2)
                .divide(new BigDecimal(value), 0, RoundingMode.CEILING)
                .longValueExact());
    }

    @Override
    public String toString() {
        return value;
    }
}
