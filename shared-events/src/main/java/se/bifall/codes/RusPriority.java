package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A numbered priority of the regional development strategy (RUS). */
public record RusPriority(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RusPriority {
        InvalidValue.matching(
                value,
                "[0-9A-Z]{1,8}",
                "GiltigPrioritering",
                "ska vara numret på en RUS-prioritering, till exempel 4.");
    }

    @Override
    public String toString() {
        return value;
    }
}
