package se.bifall.command.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as their last command left them: a frame that a year of decisions is booked on isn't folded anew for each. One
 * is used again only while the log has nothing newer of it, as of another node, and when what it was used for is committed.
 */
final class KeptAggregates<A> extends CachingEventSourcingRepository<A> {
    /** Of a Region's some hundred cases a year, those that are worked on now. */
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
        forgetUnlessCommitted(id);
        if (kept.containsKey(id)) {
            EventSourcedAggregate<A> aggregate = super.doLoadWithLock(id, expectedVersion);
            if (store.lastSequenceNumberFor(id).equals(Optional.ofNullable(aggregate.version()))) {
                return aggregate;
            }
            kept.remove(id);
        }
        return super.doLoadWithLock(id, expectedVersion);
    }

    /** Also after an Error, which Axon rolls back nothing for. The lock is given back after this. */
    private void forgetUnlessCommitted(String id) {
        AtomicBoolean committed = new AtomicBoolean();
        CurrentUnitOfWork.get().afterCommit(unit -> committed.set(true));
        CurrentUnitOfWork.get().onCleanup(unit -> {
            if (!committed.get()) {
                kept.remove(id);
            }
        });
    }
}
