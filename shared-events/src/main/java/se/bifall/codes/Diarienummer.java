package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number under which the case is a public record; {@code RUN2024-00123} is the same as {@code RUN 2024-00123}. */
public record Diarienummer(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Diarienummer {
        InvalidValue.matching(
                value,
                "[A-ZÅÄÖ]{2,8}[ ]?[0-9]{4}-?[0-9]{1,6}([-/][0-9]{1,4})?|[A-ZÅÄÖ]{2,8}[0-9]{6}",
                "GiltigtDiarienummer",
                "ska se ut som RUN 2024-00123 eller RUF240104.");
        value = value.replaceFirst("^([A-ZÅÄÖ]{2,8}) ?([0-9]{4})-", "$1 $2-");
    }

    @Override
    public String toString() {
        return value;
    }
}
