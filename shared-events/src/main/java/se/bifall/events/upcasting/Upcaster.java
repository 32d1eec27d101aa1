package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns the JSON of one old revision into the next; the stored bytes are never touched. */
public interface Upcaster {
    /** Every revision ever left behind. A new one is added here and nowhere else. */
    List<Upcaster> ALL = List.of(
            new GrantApplied1To2(),
            new IndicatorOutcomeRecorded1To2(),
            new GrantAmended1To2(),
            new RecoveryDecided1To2(),
            new GrantRevoked1To2(),
            new GrantReduced1To2(),
            new GrantApplied2To3(),
            new ClaimSubmitted1To2());

    /** Stored name and revision that it reads, as {@code IndicatorOutcomeRecorded/1}. */
    String from();

    /** Stored name and revision that it writes. */
    String to();

    ObjectNode upcast(ObjectNode old);
}
