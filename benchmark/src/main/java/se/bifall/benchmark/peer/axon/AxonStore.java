package se.bifall.benchmark.peer.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.Json;

/**
 * Axon's own JDBC store of events and of tokens, with its own tables and its defaults, on H2 with the settings of Bifall's log.
 * The tables are those for PostgreSQL, which H2 takes; those for HSQLDB it refuses.
 */
final class AxonStore implements AutoCloseable {
    private static final int BATCH = 1_000;
    private final HikariDataSource source = new HikariDataSource();
    private final ConnectionProvider connections =
            new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source));
    private final JdbcTemplate sql = new JdbcTemplate(source);

    /** With the events as Bifall stores them. */
    final Serializer serializer =
            JacksonSerializer.builder().objectMapper(Json.STORED.copy()).build();

    final TransactionManager transactions;
    final JdbcEventStorageEngine engine;

    AxonStore(Path folder) {
        source.setPoolName("log");
        source.setJdbcUrl(Database.h2Url(folder));
        source.setMaximumPoolSize(40); // as many as Bifall has
        source.setMinimumIdle(2);
        transactions = new SpringTransactions(new DataSourceTransactionManager(source));
        engine = JdbcEventStorageEngine.builder()
                .dataType(byte[].class)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** @param settled what else is settled of it */
    TokenStore tokens(UnaryOperator<JdbcTokenStore.Builder> settled) {
        JdbcTokenStore tokens = settled.apply(JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(serializer)
                        .contentType(byte[].class))
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        return tokens;
    }

    /** As Axon's own for Spring, which is in a module with all of Spring's context. */
    private record SpringTransactions(PlatformTransactionManager spring) implements TransactionManager {
        @Override
        public Transaction startTransaction() {
            TransactionStatus status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    spring.commit(status);
                }

                @Override
                public void rollback() {
                    spring.rollback(status);
                }
            };
        }
    }

    /** Events that the log holds. */
    long count() {
        return number("select count(*) from DomainEventEntry");
    }

    /** Which those are. */
    EventSet events() {
        return Objects.requireNonNull(sql.query(
                "select aggregateIdentifier, count(*), max(sequenceNumber) from DomainEventEntry group by aggregateIdentifier",
                (ResultSetExtractor<EventSet>) Database::events));
    }

    /** The position of the newest event; positions start at 1, and one is lost when an append fails. */
    long head() {
        return number("select coalesce(max(globalIndex), 0) from DomainEventEntry");
    }

    private long number(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Long.class));
    }

    void load(Iterator<Command> all) {
        while (all.hasNext()) {
            List<EventMessage<?>> batch = new ArrayList<>(BATCH);
            while (all.hasNext() && batch.size() < BATCH) {
                all.next().events().forEach(event -> batch.add(message(event)));
            }
            transactions.executeInTransaction(() -> engine.appendEvents(batch));
        }
    }

    private static EventMessage<?> message(Stored event) {
        return new GenericDomainEventMessage<>(
                CaseAggregate.class.getSimpleName(),
                event.caseId(),
                event.sequence(),
                event.event(),
                CaseAggregate.metaData(event),
                event.caseId() + "/" + event.sequence(),
                event.recordedAt());
    }

    /** Events are recorded when the work says, not when it is run. */
    static EventMessage<?> onTime(EventMessage<?> message) {
        if (message instanceof GenericDomainEventMessage<?> event) {
            Instant recordedAt = Instant.parse((String) event.getMetaData().get(CaseAggregate.RECORDED));
            return new GenericDomainEventMessage<>(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getPayload(),
                    event.getMetaData(),
                    event.getIdentifier(),
                    recordedAt);
        }
        return message;
    }

    /** The log, read by the engine itself and not by a processor: one state is kept, so the past is folded. */
    SimpleFold asOf(LocalDate day) {
        Instant end = Stored.endOf(day);
        SimpleFold fold = new SimpleFold();
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            events.takeWhile(event -> event.getTimestamp().isBefore(end))
                    .filter(event -> SimpleFold.NEEDED.contains(EventCodec.nameOf(event.getPayloadType())))
                    .forEach(event -> {
                        GrantEvent payload = (GrantEvent) event.getPayload();
                        fold.add(payload.caseId().value(), payload);
                    });
        }
        return fold;
    }

    @Override
    public void close() {
        source.close();
    }
}
