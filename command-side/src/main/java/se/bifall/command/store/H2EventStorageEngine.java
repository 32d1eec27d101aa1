package se.bifall.command.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import se.bifall.command.EventMetaData;
import se.bifall.region.RegionProfile;

/**
 * Axon's JDBC engine, appending in one order, linked to what was appended before, and with the version of the region
 * profile that was in force.
 */
final class H2EventStorageEngine extends JdbcEventStorageEngine {
    private final AppendOrder order;
    private final ChainTip tip;
    private final Map<String, String> judgedBy;

    H2EventStorageEngine(Builder builder, AppendOrder order, ChainTip tip, RegionProfile region) {
        super(builder.appendEvents(new ChainedAppend(tip)));
        this.order = order;
        this.tip = tip;
        this.judgedBy = Map.of(EventMetaData.PROFILE, region.version());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<? extends EventMessage<?>> judged =
                events.stream().map(event -> event.andMetaData(judgedBy)).toList();
        judged.forEach(event -> encode(event, serializer));
        order.takeTurn();
        UnlessCommitted.then(tip::forget);
        super.appendEvents(judged, serializer);
    }

    /** While others append: a message keeps what it was encoded as. */
    private static void encode(EventMessage<?> event, Serializer serializer) {
        event.serializePayload(serializer, byte[].class);
        event.serializeMetaData(serializer, byte[].class);
    }

    /** There are no snapshots: a case has 10 to 30 events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
