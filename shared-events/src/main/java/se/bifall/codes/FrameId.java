package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of one decision frame (beslutsram): a budget year and a purpose. */
public record FrameId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FrameId {
        InvalidValue.matching(
                value,
                "[A-Za-z0-9][A-Za-z0-9-]{0,63}",
                "GiltigtRamId",
                "ska vara 1–64 bokstäver (a–z), siffror eller bindestreck.");
    }

    @Override
    public String toString() {
        return value;
    }
}
