package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Opaque identity of a natural person: all that an event says of one. Who it is stands in the person store alone. */
public record SubjectId(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubjectId {
        InvalidValue.matching(
                value,
                "sub-[a-z0-9]{20}",
                "GiltigtSubjektId",
                "ska vara ett id ur personregistret, till exempel sub-0123456789abcdefghij.");
    }

    /** Its stream of events; no case and no frame can have such an id. */
    public String stream() {
        return "person:" + value;
    }

    /** What an event calls a sole trader in place of the firm's name, which most often is a person's. */
    public String designation() {
        return "Enskild firma " + value.substring(4, 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
