package se.bifall.command.ledger;

import se.bifall.command.grantcase.rule.Broken;
import se.bifall.events.BifallEvent;

/** Something that many cases draw on: says whether one more entry fits, and remembers those that were made. Pure. */
public interface Ledger {
    /** @throws Broken when the entry does not fit as the ledger stands */
    void check(BifallEvent entry);

    void evolve(BifallEvent entry);
}
