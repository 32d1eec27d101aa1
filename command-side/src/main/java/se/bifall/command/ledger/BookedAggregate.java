package se.bifall.command.ledger;

import org.axonframework.messaging.MetaData;
import se.bifall.events.BifallEvent;

/** A ledger as an aggregate: entries come from the cases that draw on it. */
public interface BookedAggregate {
    Ledger ledger();

    void write(BifallEvent entry, MetaData context);
}
