package se.bifall.command.ledger;

import org.axonframework.messaging.MetaData;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.events.BifallEvent;

/** A ledger as an aggregate: entries come from the cases that draw on it. */
public interface BookedAggregate {
    /** @throws Broken when the entry does not fit as the ledger stands */
    void check(BifallEvent entry);

    void write(BifallEvent entry, MetaData context);
}
