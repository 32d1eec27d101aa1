package se.bifall.command.store;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import se.bifall.chain.ChainedEvent;
import se.bifall.command.EventMetaData;
import se.bifall.command.store.ChainedAppend.Events;
import se.bifall.region.RegionProfile;

/**
 * Axon's JDBC engine, appending in one order, linked to what was appended before, and with the version of the region
 * profile that was in force. What a unit of work appends is written when it commits, together with what others bring
 * meanwhile.
 */
final class H2EventStorageEngine extends JdbcEventStorageEngine {
    private static final String APPENDED = H2EventStorageEngine.class.getName();
    private final GroupCommit<Events> log;
    private final Map<String, String> judgedBy;

    H2EventStorageEngine(Builder builder, GroupCommit<Events> log, RegionProfile region) {
        super(builder);
        this.log = log;
        this.judgedBy = Map.of(EventMetaData.PROFILE, region.version());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
            Events appended = unit.getOrComputeResource(APPENDED, none -> begin(unit, events.getFirst()));
            events.forEach(
                    event -> appended.add(unlinked((DomainEventMessage<?>) event.andMetaData(judgedBy), serializer)));
        }
    }

    private Events begin(UnitOfWork<?> unit, EventMessage<?> first) {
        Events appended = new Events();
        unit.onCommit(all -> write(appended, first));
        return appended;
    }

    private void write(Events appended, EventMessage<?> first) {
        try {
            log.commit(appended);
        } catch (Exception e) {
            handlePersistenceException(e, first);
        }
    }

    private static ChainedEvent unlinked(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedType type = payload.getType();
        return new ChainedEvent(
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
    }

    /** There are no snapshots: a case has 10 to 30 events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
