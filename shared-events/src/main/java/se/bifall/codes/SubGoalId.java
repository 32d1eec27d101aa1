package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of one sub-goal (delmål) in one year's plan: the year and its number, as {@code 2024-3.2}. */
public record SubGoalId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubGoalId {
        InvalidValue.matching(
                value,
                "20[0-9]{2}-[A-Z0-9][A-Z0-9.]{0,9}",
                "GiltigtDelmal",
                "ska vara år, bindestreck och delmålets nummer, till exempel 2024-3.2.");
    }

    /** @param number of the sub-goal as the plan numbers it */
    public static SubGoalId of(int year, String number) {
        return new SubGoalId(year + "-" + number);
    }

    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /** As the plan numbers it: {@code 3.2}. */
    public String number() {
        return value.substring(5);
    }

    @Override
    public String toString() {
        return value;
    }
}
