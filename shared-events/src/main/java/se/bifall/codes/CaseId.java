package se.bifall.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of one grant case (ärende), and of its stream of events. */
public record CaseId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        InvalidValue.matching(
                value,
                "[A-Za-z0-9][A-Za-z0-9-]{0,63}",
                "GiltigtArendeId",
                "ska vara 1–64 bokstäver (a–z), siffror eller bindestreck.");
    }

    /** The case that a command without a case id opens: the same request always opens the same case. */
    public static CaseId openedBy(CommandId command) {
        return new CaseId(
                UUID.nameUUIDFromBytes(command.value().getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
