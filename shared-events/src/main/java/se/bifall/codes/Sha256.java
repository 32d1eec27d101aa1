package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The fingerprint of a document's content, and the name that the content is kept under: 64 hexadecimal digits. */
public record Sha256(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        InvalidValue.matching(
                value, "[0-9a-f]{64}", "GiltigSha256", "ska vara en SHA-256-summa: 64 tecken, siffror och a–f.");
    }

    /** The first characters: enough for people to tell two documents apart. */
    public String shortened() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
