package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A named official by user name, never by name or personal number; {@link #BOARD} is the nämnd itself. */
public record OfficerId(@JsonValue String value) implements Code {
    /** The elected board (Regionala utvecklingsnämnden), when the decision is its own. */
    public static final OfficerId BOARD = new OfficerId("RUN");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficerId {
        InvalidValue.matching(
                value,
                "[a-zA-Z0-9åäöÅÄÖ][a-zA-Z0-9åäöÅÄÖ._-]{0,63}",
                "GiltigTjansteperson",
                "ska vara ett användarnamn (bokstäver, siffror, punkt, bindestreck).");
    }

    public boolean isBoard() {
        return equals(BOARD);
    }

    @Override
    public String toString() {
        return value;
    }
}
