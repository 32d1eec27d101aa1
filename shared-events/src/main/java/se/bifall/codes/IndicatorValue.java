package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;

/** A target or an outcome: an exact decimal number without its unit, or {@code JA} or {@code NEJ}. */
public record IndicatorValue(@JsonValue String value) implements Code {
    public static final IndicatorValue YES = new IndicatorValue("JA");
    public static final IndicatorValue NO = new IndicatorValue("NEJ");

    /** Decimal comma, spaces between digits and a true minus sign are read too, and stored as a machine writes them. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndicatorValue {
        value = Objects.requireNonNullElse(value, "")
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(',', '.')
                .replace('\u2212', '-')
                .toUpperCase(Words.SWEDISH);
        InvalidValue.matching(
                value,
                "JA|NEJ|-?[0-9]{1,12}([.][0-9]{1,6})?",
                "GiltigtIndikatorvarde",
                "ska vara ett tal utan enhet med högst sex decimaler, till exempel 67,5, eller JA eller NEJ.");
    }

    public boolean isNumber() {
        return !equals(YES) && !equals(NO);
    }

    /** @throws NumberFormatException for {@code JA} and {@code NEJ} */
    public BigDecimal number() {
        return new BigDecimal(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
