package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The text of an answer in a report: longer than other texts may be, and without personal data as they are. */
public record AnswerText(@JsonValue String value) implements Code {
    /** Most characters: some eight pages. */
    public static final int LONGEST = 20_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AnswerText {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new InvalidValue("SvaretsLangd", "ska vara 1–20 000 tecken.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
