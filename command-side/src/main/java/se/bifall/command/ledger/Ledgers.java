package se.bifall.command.ledger;

import java.util.List;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.events.BifallEvent;
import se.bifall.region.RegionProfile;

/** Every ledger there is. Entries of one decision are all checked before any is written. */
public interface Ledgers {
    /** The ledger that an entry belongs to, as it stands; it stays so until the decision is made. */
    Ledger of(BifallEvent entry);

    /** Writes entries that {@link #check} has let through, each in the stream that it names. */
    void write(List<BifallEvent> entries);

    /** @throws Broken by the first entry that does not fit; nothing is written */
    default void check(List<BifallEvent> entries, RegionProfile region) {
        List<Ledger> all = entries.stream().map(this::of).toList();
        for (int i = 0; i < entries.size(); i++) {
            all.get(i).check(entries.get(i), all, region);
        }
    }
}
