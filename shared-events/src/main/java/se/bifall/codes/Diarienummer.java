package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number under which the case is a public record, as the Region's diary writes it: no two Regions do it alike. {@code
 * ABC2024-00123} is the same as {@code ABC 2024-00123}. A personal number is none.
 */
public record Diarienummer(@JsonValue String value) implements Code {
    private static final String NO_PERSON = "(?!.*[0-9]{6}[-+][0-9]{4}(?![0-9]))(?!.*[0-9]{11})";
    private static final String WITH_LETTERS =
            "(?=[^A-ZÅÄÖ]*[A-ZÅÄÖ])(?=(?:[^0-9]*[0-9]){3})" + "[A-ZÅÄÖ0-9]{1,16}(?:[ /:-][A-ZÅÄÖ0-9]{1,16}){0,3}";
    private static final String YEAR_AND_NUMBER = "[0-9]{4}[/-][0-9]{1,6}|[0-9]{1,5}[/-][0-9]{4}";
    private static final Pattern GLUED = Pattern.compile("^([A-ZÅÄÖ]{2,8})([0-9]{4})-");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Diarienummer {
        InvalidValue.matching(
                value,
                NO_PERSON + "(?:" + WITH_LETTERS + "|" + YEAR_AND_NUMBER + ")",
                "GiltigtDiarienummer",
                "ska vara bokstäver, år och löpnummer, till exempel ABC 2024-00123, ABC 2024/123 eller ABC240104.");
        value = GLUED.matcher(value).replaceFirst("$1 $2-");
    }

    @Override
    public String toString() {
        return value;
    }
}
