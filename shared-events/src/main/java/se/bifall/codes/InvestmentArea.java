package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Investment area (stödområde): 1, 2 or 3, OUTSIDE every area, or NOT_REPORTED when the place does not say. */
public record InvestmentArea(@JsonValue String value) implements Code {
    public static final InvestmentArea OUTSIDE = new InvestmentArea("OUTSIDE");
    public static final InvestmentArea NOT_REPORTED = new InvestmentArea("NOT_REPORTED");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvestmentArea {
        InvalidValue.matching(
                value, "[0-9A-Z_]{1,20}", "GiltigtOmrade", "ska vara ett investeringsområde, till exempel 1.");
    }

    @Override
    public String toString() {
        return value;
    }
}
