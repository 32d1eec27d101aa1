package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A named official by user name, never by name or personal number; or the code of the nämnd, which the region profile states. */
public record OfficerId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficerId {
        InvalidValue.matching(
                value,
                "[a-zA-Z0-9åäöÅÄÖ][a-zA-Z0-9åäöÅÄÖ._-]{0,63}",
                "GiltigTjansteperson",
                "ska vara ett användarnamn (bokstäver, siffror, punkt, bindestreck).");
    }

    @Override
    public String toString() {
        return value;
    }
}
