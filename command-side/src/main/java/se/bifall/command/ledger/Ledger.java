package se.bifall.command.ledger;

import java.util.List;
import java.util.Optional;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.events.BifallEvent;
import se.bifall.region.RegionProfile;

/** Something that many cases draw on: says whether one more entry fits, and remembers those that were made. Pure. */
public interface Ledger {
    /**
     * The rules that one more entry is judged by, as the ledgers stand.
     *
     * @param all the ledgers that the same decision writes in, this one included
     */
    Policy policy(BifallEvent entry, List<Ledger> all, RegionProfile region);

    /**
     * @param all the ledgers that the same decision writes in, this one included
     * @throws Broken when the entry does not fit as the ledgers stand
     */
    default void check(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        policy(entry, all, region).orBroken();
    }

    /** What remains before and after the entry, whether or not it fits; empty when nothing is reckoned here. */
    default Optional<Consequence> consequence(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        return Optional.empty();
    }

    void evolve(BifallEvent entry);
}
