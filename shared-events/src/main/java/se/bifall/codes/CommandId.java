package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of one request: sent twice, it has one effect. */
public record CommandId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandId {
        InvalidValue.matching(
                value,
                "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}",
                "GiltigtKommandoId",
                "ska vara 1–100 bokstäver (a–z), siffror, punkt, kolon eller bindestreck.");
        if (PersonalNumber.isIn(value)) {
            throw new InvalidValue("IngaPersonnummer", "får inte vara ett personnummer.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
