package se.bifall.command.store;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as their last command left them: a frame that a year of decisions is booked on isn't folded anew for each. One
 * is used again only while the log has nothing newer of it, as of another node, and when what it was used for is committed.
 */
final class KeptAggregates<A> extends CachingEventSourcingRepository<A> {
    /** Of each type: of a Region's some hundred cases a year, those that are worked on now. */
    private static final int MOST = 500;

    private final EventStore store;
    private final Cache kept;

    private KeptAggregates(Builder<A> builder, EventStore store, Cache kept) {
        super(builder);
        this.store = store;
        this.kept = kept;
    }

    /** Those of one type: the same stream may be asked for as of another, and is then found to be taken. */
    static <A> KeptAggregates<A> of(Class<A> type, Configuration axon) {
        Cache kept = new RecentlyUsed(MOST);
        Builder<A> builder = EventSourcingRepository.builder(type)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .repositoryProvider(axon::repository)
                .eventStore(axon.eventStore())
                .cache(kept);
        return new KeptAggregates<>(builder, axon.eventStore(), kept);
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        if (kept.containsKey(id)) {
            EventSourcedAggregate<A> aggregate = super.doLoadWithLock(id, expectedVersion);
            if (isNewest(id, aggregate.version())) {
                return aggregate;
            }
            kept.remove(id);
        }
        return super.doLoadWithLock(id, expectedVersion);
    }

    /** Reads that one event and nothing before it: the greatest number of a stream is looked for among all of them. */
    private boolean isNewest(String id, @Nullable Long version) {
        if (version == null) {
            return false;
        }
        DomainEventStream events = store.readEvents(id, version);
        return events.hasNext() && events.next().getSequenceNumber() == version && !events.hasNext();
    }

    /** When the lock is taken, so that it is given back after what is forgotten is. */
    @Override
    protected void prepareForCommit(LockAwareAggregate<A, EventSourcedAggregate<A>> aggregate) {
        super.prepareForCommit(aggregate);
        UnlessCommitted.then(() -> kept.remove(aggregate.identifierAsString()));
    }
}
