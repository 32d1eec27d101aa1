package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Organisation number of a legal person, written {@code 556677-8899}. A sole trader's number is a personal number and
 * is refused: personal data never enters an event.
 */
public record OrgNumber(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrgNumber {
        if (PersonalNumber.isIn(value)) {
            throw personal();
        }
        InvalidValue.matching(
                value,
                "[0-9]{6}-[0-9]{4}",
                "GiltigtOrgnummer",
                "ska skrivas med tio siffror, till exempel 556677-8899.");
        if (value.charAt(2) < '2') {
            throw personal();
        }
        if (!Checksum.holds(value.replace("-", ""))) {
            throw new InvalidValue("GiltigtOrgnummer", "har fel kontrollsiffra.");
        }
    }

    private static InvalidValue personal() {
        return new InvalidValue(
                "EjPersonnummer",
                "ser ut som ett personnummer. Välj slaget Enskild näringsidkare, så läggs det i personregistret.");
    }

    @Override
    public String toString() {
        return value;
    }
}
