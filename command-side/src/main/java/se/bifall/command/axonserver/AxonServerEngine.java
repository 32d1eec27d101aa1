package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import se.bifall.command.EncodedEvent;
import se.bifall.command.EventMetaData;
import se.bifall.events.StoreAway;
import se.bifall.region.RegionProfile;

/**
 * Appends and loads streams for Axon. What one command gives is one transaction of Axon Server, which takes it whole or not
 * at all, and refuses it when another node has taken a place in one of the streams.
 */
final class AxonServerEngine implements EventStorageEngine {
    private final AxonServer server;
    private final Serializer serializer;
    private final StreamLinks links;
    private final Map<String, String> judgedBy;

    AxonServerEngine(AxonServer server, Serializer serializer, RegionProfile region) {
        this.server = server;
        this.serializer = serializer;
        this.links = new StreamLinks(server);
        this.judgedBy = Map.of(EventMetaData.PROFILE, region.version());
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<Event> linked = new ArrayList<>(events.size());
        try {
            for (EventMessage<?> event : events) {
                linked.add(
                        links.link(EncodedEvent.of((DomainEventMessage<?>) event.andMetaData(judgedBy), serializer)));
            }
            AppendEventsTransaction transaction = server.events().startAppendEventsTransaction();
            linked.forEach(transaction::appendEvent);
            AxonServer.await(transaction.commit());
        } catch (StoreAway e) {
            links.forget(linked);
            throw AxonServer.reason(e) == ErrorCategory.INVALID_EVENT_SEQUENCE
                    ? new ConcurrencyException("another node was first", e)
                    : e;
        } catch (InterruptedException e) {
            links.forget(linked);
            Thread.currentThread().interrupt();
            throw AxonServer.away(e);
        } catch (RuntimeException e) {
            links.forget(linked);
            throw e;
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventData<byte[]>> entries = new ArrayList<>();
        for (Event event : stream(server, aggregateIdentifier, firstSequenceNumber)) {
            entries.add(KeptEvent.entry(event));
        }
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                entries.stream(), serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** A stream from one of its events to its end. */
    static List<Event> stream(AxonServer server, String stream, long from) {
        List<Event> events = new ArrayList<>();
        AggregateEventStream open = server.events().openAggregateStream(stream, from);
        try {
            while (open.hasNext()) {
                events.add(open.next());
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AxonServer.away(e);
        } catch (RuntimeException e) {
            throw AxonServer.away(e);
        } finally {
            open.cancel();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long last = AxonServer.await(server.events().findHighestSequence(aggregateIdentifier));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    /** There are no snapshots: a case has 10 to 30 events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("there are no snapshots");
    }

    /** Readers of the whole log have {@link AxonServerLog}. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("Axon has no event processor here");
    }
}
