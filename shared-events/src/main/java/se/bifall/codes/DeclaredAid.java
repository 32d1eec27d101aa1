package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * De minimis aid that a company says it has been granted by others, written {@code 2024-05-01 12000.00 Tillväxtverket}:
 * day, euro and giver.
 */
public record DeclaredAid(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeclaredAid {
        value = value.strip().replaceFirst("^([0-9-]{10} +[0-9]+),", "$1.").replaceAll(" +", " ");
        InvalidValue.matching(
                value,
                "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,9}([.][0-9]{1,2})? .{2,100}",
                "GiltigtDeMinimisStod",
                "ska skrivas med dag, euro och givare, till exempel 2024-05-01 12000,00 Tillväxtverket.");
        try {
            LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException e) {
            throw new InvalidValue("GiltigtDeMinimisStod", "har en dag som inte finns.");
        }
    }

    public LocalDate grantedOn() {
        return LocalDate.parse(value.substring(0, 10));
    }

    public EuroCents euro() {
        return new EuroCents(
                new BigDecimal(value.split(" ", 3)[1]).movePointRight(2).longValueExact());
    }

    @Override
    public String toString() {
        return value;
    }
}
