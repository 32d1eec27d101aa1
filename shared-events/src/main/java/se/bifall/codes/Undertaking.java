package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One company as de minimis aid counts it, by the identity that cases know it by. */
public record Undertaking(@JsonValue String value) implements Code, Comparable<Undertaking> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Undertaking {
        InvalidValue.matching(value, "[A-Za-z0-9-]{1,50}", "GiltigtForetag", "ska vara ett organisationsnummer.");
    }

    public static Undertaking of(Applicant applicant) {
        return new Undertaking(applicant.identity());
    }

    public static Undertaking of(OrgNumber number) {
        return new Undertaking(number.value());
    }

    @Override
    public int compareTo(Undertaking other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
