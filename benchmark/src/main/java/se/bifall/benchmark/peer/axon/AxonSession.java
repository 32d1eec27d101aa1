package se.bifall.benchmark.peer.axon;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.phase.Waiting;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;

/** An Axon application with one aggregate and one projection, run by a pooled streaming processor. */
final class AxonSession implements Session {
    private static final String PROCESSOR = "figures";
    private final AxonStore store;
    private final Documents documents;
    private final Projection projection;
    private final Configuration deciding;
    /** Built with the rest, and not started before it is asked to follow. */
    private final Configuration showing;

    private final PooledStreamingEventProcessor processor;
    private final int inAll;
    /** Positions that no event has. */
    private long lost;

    /**
     * @param aggregates how they are loaded
     * @param tokenSettings other than the defaults
     * @param inAll segments of the processor when it begins
     */
    AxonSession(
            Path folder,
            UnaryOperator<AggregateConfigurer<CaseAggregate>> aggregates,
            UnaryOperator<JdbcTokenStore.Builder> tokenSettings,
            Documents documents,
            Projection projection,
            int inAll,
            PooledStreamingProcessorConfiguration processorSettings)
            throws Exception {
        this.store = new AxonStore(folder);
        this.documents = documents;
        this.projection = projection;
        this.inAll = inAll;
        TokenStore tokens = store.tokens(tokenSettings);
        deciding = begun().configureEmbeddedEventStore(c -> store.engine)
                .configureAggregate(aggregates.apply(AggregateConfigurer.defaultConfiguration(CaseAggregate.class)))
                .start();
        EventStore events = deciding.eventStore();
        events.registerDispatchInterceptor(messages -> (index, message) -> AxonStore.onTime(message));
        showing = begun().configureEventStore(c -> events)
                .eventProcessing(processing -> processing
                        .registerTokenStore(c -> tokens)
                        .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                        .usingPooledStreamingEventProcessors()
                        .registerPooledStreamingEventProcessor(PROCESSOR, c -> c.eventStore(), processorSettings)
                        .registerEventHandler(c -> projection)
                        .byDefaultAssignTo(PROCESSOR))
                .buildConfiguration();
        processor = showing.eventProcessingConfiguration()
                .eventProcessor(PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private Configurer begun() {
        return DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(TransactionManager.class, c -> store.transactions)
                .configureSerializer(c -> store.serializer);
    }

    @Override
    public void append(Command command) throws Exception {
        deciding.commandGateway().sendAndWait(new AppendEvents(command.caseId(), command));
    }

    @Override
    public void load(Iterator<Command> all) throws Exception {
        store.load(all);
    }

    @Override
    public Answer rebuild() throws Exception {
        replay();
        long head = store.head();
        while (position() < head) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return answer();
    }

    private void replay() throws Exception {
        processor.shutDown();
        projection.empty();
        resetTokens();
        lost = store.head() - store.count();
        processor.start();
    }

    /** A process that was killed holds its claims until they run out, for those who can't know that it is dead. */
    private void resetTokens() throws Exception {
        Waiting.until(() -> {
            try {
                processor.resetTokens();
                return true;
            } catch (UnableToClaimTokenException e) {
                TimeUnit.MILLISECONDS.sleep(50);
                return false;
            }
        });
    }

    /** What the least advanced segment has taken in; −1 before each is claimed, for they are claimed one by one. */
    private long position() {
        Collection<EventTrackerStatus> segments =
                List.copyOf(processor.processingStatus().values());
        if (segments.size() < inAll) {
            return -1;
        }
        for (EventTrackerStatus segment : segments) {
            if (segment.isErrorState()) {
                throw new IllegalStateException(segment.getError());
            }
        }
        return segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    /** MongoDB is in memory here, so there is nothing to go on from: the first start replays. */
    @Override
    public void follow() throws Exception {
        if (!processor.isRunning()) {
            replay();
        }
    }

    @Override
    public long shown() {
        return processor.isRunning() ? Math.max(0, position() - lost) : 0;
    }

    @Override
    public EventSet stored() {
        return store.events();
    }

    @Override
    public Cells table(Query query) {
        return projection.table(query);
    }

    @Override
    public Cells asOf(LocalDate recordedDay) {
        return store.asOf(recordedDay).cells();
    }

    @Override
    public void close() throws Exception {
        processor.shutDown();
        showing.shutdown();
        deciding.shutdown();
        store.close();
        documents.close();
    }
}
