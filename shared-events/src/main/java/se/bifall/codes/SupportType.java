package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An entry of the Region's catalogue of support types (stödform). */
public record SupportType(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SupportType {
        InvalidValue.matching(
                value,
                "[A-Z][A-Z0-9_]{1,59}",
                "GiltigStodform",
                "ska vara en stödforms kod, till exempel PROJEKTSTOD.");
    }

    @Override
    public String toString() {
        return value;
    }
}
