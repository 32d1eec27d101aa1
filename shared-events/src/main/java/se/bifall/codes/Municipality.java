package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A municipality by its SCB code: four characters, leading zeros kept. */
public record Municipality(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Municipality {
        InvalidValue.matching(value, "[0-9]{4}", "GiltigKommunkod", "ska vara fyra siffror, som i SCB:s kommunkoder.");
    }

    @Override
    public String toString() {
        return value;
    }
}
