package se.bifall.command.deminimis;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.bifall.command.ledger.BookedAggregate;
import se.bifall.command.ledger.Ledger;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;

/** The de minimis aid of one company as Axon keeps it. */
public final class DeMinimisAggregate implements BookedAggregate {
    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String member;

    private final DeMinimisAccount state = new DeMinimisAccount();

    @Override
    public Ledger ledger() {
        return state;
    }

    @Override
    public void write(BifallEvent entry, MetaData context) {
        apply(entry, context);
    }

    @EventSourcingHandler
    void on(DeMinimisEvent event) {
        member = event.stream();
        state.evolve(event);
    }
}
