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
import org.axonframework.serialization.Serializer;
import se.bifall.chain.HashChain;

/** Writes events with their links, in one statement. */
final class ChainedAppend implements AppendEventsStatementBuilder {
    static final String INSERT =
            "insert into event_log (global_index, event_id, stream, sequence, kind, name, revision, payload,"
                    + " context, recorded_at, stream_hash, log_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
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
        PreparedStatement insert = connection.prepareStatement(INSERT);
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            byte[] context = event.serializeMetaData(serializer, byte[].class).getData();
            String name = payload.getType().getName();
            String revision = Objects.requireNonNull(payload.getType().getRevision(), name);
            String recordedAt = formatInstant(event.getTimestamp());
            ChainTip.Links links = tip.link(
                    connection,
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    HashChain.fingerprint(
                            event.getIdentifier(),
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber(),
                            event.getType(),
                            name + "/" + revision,
                            recordedAt,
                            payload.getData(),
                            context));
            insert.setLong(1, links.position());
            insert.setString(2, event.getIdentifier());
            insert.setString(3, event.getAggregateIdentifier());
            insert.setLong(4, event.getSequenceNumber());
            insert.setString(5, event.getType());
            insert.setString(6, name);
            insert.setString(7, revision);
            insert.setBytes(8, payload.getData());
            insert.setBytes(9, context);
            insert.setString(10, recordedAt);
            insert.setBytes(11, links.stream());
            insert.setBytes(12, links.log());
            insert.addBatch();
        }
        return insert;
    }
}
