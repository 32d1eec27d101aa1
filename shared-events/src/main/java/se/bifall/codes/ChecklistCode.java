package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One handläggningsuppgift of the Region's checklists. */
public record ChecklistCode(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChecklistCode {
        InvalidValue.matching(
                value,
                "[A-Z][A-Z0-9_]{1,59}",
                "GiltigUppgift",
                "ska vara en handläggningsuppgifts kod, till exempel STATSSTOD_BEDOMT.");
    }

    @Override
    public String toString() {
        return value;
    }
}
