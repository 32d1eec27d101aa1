package se.bifall.query.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.upcasting.Upcaster;

/** Reads a revision that nobody knew when it was written: brought by the class path of one process in {@link DeadLetterTest}. */
public final class LateUpcaster implements Upcaster {
    static final String REVISION = "99";

    @Override
    public String from() {
        return "GrantApproved/" + REVISION;
    }

    @Override
    public String to() {
        return EventCodec.nameOf(GrantApproved.class);
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        return old;
    }
}
