package se.bifall.command.ledger;

import java.util.List;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.events.BifallEvent;

/** Every ledger there is. Entries of one decision are all checked before any is written. */
public interface Ledgers {
    /** @throws Broken by the first entry that does not fit; nothing is written */
    void check(List<BifallEvent> entries);

    /** Writes entries that {@link #check} has let through, each in the stream that it names. */
    void write(List<BifallEvent> entries);
}
