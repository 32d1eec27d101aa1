package se.bifall.command.diary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.bifall.command.ledger.BookedAggregate;
import se.bifall.command.ledger.Ledger;
import se.bifall.events.BifallEvent;
import se.bifall.events.DiaryEvent;

/** One number of the diary as Axon keeps it. */
public final class DiaryAggregate implements BookedAggregate {
    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String number;

    private final DiaryNumber state = new DiaryNumber();

    @Override
    public Ledger ledger() {
        return state;
    }

    @Override
    public void write(BifallEvent entry, MetaData context) {
        apply(entry, context);
    }

    @EventSourcingHandler
    void on(DiaryEvent event) {
        number = event.stream();
        state.evolve(event);
    }
}
