package se.bifall.command.ledger;

import java.util.List;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.events.BifallEvent;
import se.bifall.region.RegionProfile;

/** Something that many cases draw on: says whether one more entry fits, and remembers those that were made. Pure. */
public interface Ledger {
    /**
     * @param all the ledgers that the same decision writes in, this one included
     * @throws Broken when the entry does not fit as the ledgers stand
     */
    void check(BifallEvent entry, List<Ledger> all, RegionProfile region);

    void evolve(BifallEvent entry);
}
