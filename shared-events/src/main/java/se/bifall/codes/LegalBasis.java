package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The provision a decision rests on, as {@code SFS 2022:1468 17 §}: ordinance and paragraph. */
public record LegalBasis(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LegalBasis {
        InvalidValue.matching(
                value,
                "SFS [0-9]{4}:[0-9]{1,4} [0-9]{1,3}( [a-z])? §",
                "GiltigtLagrum",
                "ska ange författning och paragraf, till exempel SFS 2022:1468 17 §.");
    }

    @Override
    public String toString() {
        return value;
    }
}
