package se.bifall.command.store;

import java.util.List;
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
}
