package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of one decision frame (beslutsram): its purpose and budget year, as {@code FORETAGSSTOD-2026}. */
public record FrameId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FrameId {
        InvalidValue.matching(
                value,
                "[A-Za-z0-9][A-Za-z0-9-]{0,63}",
                "GiltigtRamId",
                "ska vara 1–64 bokstäver (a–z), siffror eller bindestreck.");
    }

    /** The one frame of a purpose (ändamål) and a budget year. */
    public static FrameId of(String purpose, int year) {
        return new FrameId(purpose + "-" + year);
    }

    @Override
    public String toString() {
        return value;
    }
}
