package se.bifall.command.store;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import se.bifall.chain.ChainedEvent;

/** Writes events with their links, in one statement. */
final class ChainedAppend implements AppendEventsStatementBuilder {
    private final ChainTip tip;

    ChainedAppend(ChainTip tip) {
        this.tip = tip;
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement insert = connection.prepareStatement(ChainRows.INSERT);
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            SerializedType type = payload.getType();
            ChainedEvent unlinked = new ChainedEvent(
                    0,
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getType(),
                    type.getName() + "/" + Objects.requireNonNull(type.getRevision(), type.getName()),
                    formatInstant(event.getTimestamp()),
                    payload.getData(),
                    event.serializeMetaData(serializer, byte[].class).getData(),
                    null,
                    null);
            ChainRows.add(insert, tip.link(connection, unlinked));
        }
        return insert;
    }
}
