package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of one published report: its kind, its year and what makes it the only one, as {@code arsrapport-2024-3f9c2a1b}. */
public record ReportId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        InvalidValue.matching(
                value,
                "[a-z0-9][a-z0-9-]{2,79}",
                "GiltigRapport",
                "ska vara små bokstäver, siffror och bindestreck, till exempel arsrapport-2024-1.");
    }

    @Override
    public String toString() {
        return value;
    }
}
