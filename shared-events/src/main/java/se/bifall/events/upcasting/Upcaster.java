package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Turns the JSON of one old revision into the next; the stored bytes are never touched. */
public interface Upcaster {
    /** Stored name and revision that it reads, as {@code IndicatorOutcomeRecorded/1}. */
    String from();

    /** Stored name and revision that it writes. */
    String to();

    ObjectNode upcast(ObjectNode old);

    /** Fields of the newer revision that whoever wrote the older one was never asked for. */
    default Set<String> unasked() {
        return Set.of();
    }
}
