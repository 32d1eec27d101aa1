package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A provision of offentlighets- och sekretesslagen (2009:400), as {@code OSL 30 kap. 23 §}. */
public record SecrecyProvision(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SecrecyProvision {
        InvalidValue.matching(
                value,
                "OSL [0-9]{1,2}( [a-z])? kap\\. [0-9]{1,3}( [a-z])? §",
                "GiltigSekretessbestammelse",
                "ska ange kapitel och paragraf, till exempel OSL 30 kap. 23 §.");
    }

    @Override
    public String toString() {
        return value;
    }
}
