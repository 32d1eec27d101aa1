package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The EU rule that makes a support lawful: {@code NONE} where it is no state aid, {@code DE_MINIMIS} for stöd av mindre
 * betydelse, or an article of the block exemption as {@code 651/2014 art. 14}.
 */
public record EuBasis(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EuBasis {
        InvalidValue.matching(
                value,
                "NONE|DE_MINIMIS|651/2014 art\\. [0-9]{1,2}[a-z]?",
                "GiltigEuGrund",
                "ska vara NONE, DE_MINIMIS eller en artikel i gruppundantaget, till exempel 651/2014 art. 14.");
    }

    /** True when it counts against the ceiling of de minimis aid. */
    public boolean isDeMinimis() {
        return value.equals("DE_MINIMIS");
    }

    @Override
    public String toString() {
        return value;
    }
}
