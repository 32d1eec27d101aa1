package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A criterion or check that a case is assessed against. */
public record CriterionCode(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CriterionCode {
        InvalidValue.matching(
                value,
                "[A-Z][A-Z0-9_]{1,59}",
                "GiltigtKriterium",
                "ska vara ett kriteriums kod, till exempel SAMVERKAN.");
    }

    @Override
    public String toString() {
        return value;
    }
}
