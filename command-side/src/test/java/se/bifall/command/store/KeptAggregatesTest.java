package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.function.Consumer;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept in memory of an aggregate is what its stream says, or isn't used. */
class KeptAggregatesTest {
    private final CountedReads engine = new CountedReads();
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(c -> engine)
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Tally.class)
                    .configureRepository(c -> KeptAggregates.of(Tally.class, c)))
            .buildConfiguration();

    private record Added(String id) {}

    static final class Tally {
        @AggregateIdentifier
        @SuppressWarnings("unused") // read by Axon
        private @Nullable String id;

        private int sum;

        void add() {
            apply(new Added("a"));
        }

        int sum() {
            return sum;
        }

        @EventSourcingHandler
        void on(Added event) {
            id = event.id();
            sum++;
        }
    }

    private static final class CountedReads extends InMemoryEventStorageEngine {
        private int events;

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            return DomainEventStream.of(
                    super.readEvents(aggregate, first).asStream().peek(event -> events++));
        }
    }

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void end() {
        axon.shutdown();
    }

    @Test
    void however_long_a_stream_is_one_event_of_it_is_read_to_add_to_it() {
        int times = 40;

        for (int i = 0; i < times; i++) {
            add();
        }

        assertThat(sum()).isEqualTo(times);
        assertThat(engine.events).isEqualTo(times);
    }

    @Test
    void what_another_node_has_appended_is_seen() {
        add();
        add();

        DefaultUnitOfWork.startAndGet(null).execute(() -> axon.eventStore()
                .publish(new GenericDomainEventMessage<>("Tally", "a", 2, new Added("a"))));

        assertThat(sum()).isEqualTo(3);
        add();
        assertThat(sum()).isEqualTo(4);
    }

    @Test
    void what_was_taken_back_has_not_happened() {
        add();

        assertThatThrownBy(() -> add(unit -> unit.onPrepareCommit(again -> {
                    throw new IllegalStateException("the store is away");
                })))
                .hasMessage("the store is away");

        assertThat(sum()).isEqualTo(1);
    }

    /** Axon takes nothing back then. */
    @Test
    void what_an_error_cut_short_has_not_happened() {
        add();

        assertThatThrownBy(() -> add(unit -> unit.onPrepareCommit(again -> {
                    throw new StackOverflowError("too deep");
                })))
                .hasMessage("too deep");

        assertThat(sum()).isEqualTo(1);
    }

    private void add() {
        DefaultUnitOfWork.startAndGet(null).execute(() -> loaded().execute(Tally::add));
    }

    private void add(Consumer<UnitOfWork<?>> meanwhile) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.execute(() -> {
            meanwhile.accept(unit);
            loaded().execute(Tally::add);
        });
    }

    private int sum() {
        int[] sum = new int[1];
        DefaultUnitOfWork.startAndGet(null).execute(() -> sum[0] = loaded().invoke(Tally::sum));
        return sum[0];
    }

    private Aggregate<Tally> loaded() {
        try {
            return axon.repository(Tally.class).loadOrCreate("a", Tally::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
