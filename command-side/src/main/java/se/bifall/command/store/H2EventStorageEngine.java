package se.bifall.command.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import se.bifall.command.EncodedEvent;
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
            Events appended = unit.getOrComputeResource(APPENDED, none -> begin(unit));
            events.forEach(event ->
                    appended.add(EncodedEvent.of((DomainEventMessage<?>) event.andMetaData(judgedBy), serializer)));
        }
    }

    private Events begin(UnitOfWork<?> unit) {
        Events appended = new Events();
        unit.onCommit(all -> write(appended));
        return appended;
    }

    private void write(Events appended) {
        try {
            log.commit(appended);
        } catch (Exception e) {
            throw e instanceof SQLException sql && SqlStates.isDuplicateKey(sql)
                    ? new ConcurrencyException("another was first", e)
                    : new EventStoreException("the events could not be appended", e);
        }
    }

    /** There are no snapshots: a case has 10 to 30 events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
