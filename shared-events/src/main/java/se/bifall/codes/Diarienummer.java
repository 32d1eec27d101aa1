package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number under which the case is a public record; {@code ABC2024-00123} is the same as {@code ABC 2024-00123}. */
public record Diarienummer(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Diarienummer {
        InvalidValue.matching(
                value,
                "[A-ZÅÄÖ]{2,8}[ ]?[0-9]{4}-?[0-9]{1,6}([-/][0-9]{1,4})?|[A-ZÅÄÖ]{2,8}[0-9]{6}",
                "GiltigtDiarienummer",
                "ska vara bokstäver, år och löpnummer, till exempel ABC 2024-00123 eller ABC240104.");
        value = value.replaceFirst("^([A-ZÅÄÖ]{2,8}) ?([0-9]{4})-", "$1 $2-");
    }

    @Override
    public String toString() {
        return value;
    }
}
