package se.bifall.command.store;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine, appending in one order. */
final class H2EventStorageEngine extends JdbcEventStorageEngine {
    private final AppendOrder order;

    H2EventStorageEngine(Builder builder, AppendOrder order) {
        super(builder);
        this.order = order;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        order.takeTurn();
        super.appendEvents(events, serializer);
    }

    /** There are no snapshots: a case has 10 to 30 events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
