package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import se.bifall.command.document.FileDocuments;
import se.bifall.documents.Documents;
import se.bifall.region.RegionProfile;

/** The event store of one machine: Axon on an H2 file, durable at the answer, in one order. */
@Configuration(proxyBeanMethods = false)
@Profile("!command & !query")
class EventStoreConfiguration {
    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event_log")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("kind")
            .payloadTypeColumn("name")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("context")
            .timestampColumn("recorded_at")
            .build();

    /** WRITE_DELAY=0: a commit is on its way to the disk before it is answered; H2's default may lose half a second. */
    @Bean
    HikariDataSource eventLogDataSource(@Value("${bifall.data}") Path data) {
        UnusableFolder.unlessWritable(data);
        FailStop.arm();
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("event-log");
        source.setJdbcUrl(LogFolder.url(data));
        source.setAutoCommit(false);
        source.setMaximumPoolSize(40); // more than the server has threads, so that nobody waits for one
        source.setMinimumIdle(2);
        source.setConnectionTimeout(5_000); // a store that can't be reached says so while somebody still waits
        boolean unlinked = Unlinked.begin(source);
        new ResourceDatabasePopulator(new ClassPathResource("event-log.sql")).execute(source);
        if (unlinked) {
            Unlinked.link(source);
        }
        new ResourceDatabasePopulator(new ClassPathResource("append-only.sql")).execute(source);
        return source;
    }

    /** After the log is opened: whoever holds its lock owns the folder too, and may clear what was left half-written. */
    @Bean
    Documents documents(
            @Value("${bifall.data}") Path data,
            @Value("${bifall.documents.largest:50000000}") long largest,
            HikariDataSource eventLogDataSource)
            throws IOException {
        return new FileDocuments(data.toAbsolutePath().resolve("dokument"), largest);
    }

    @Bean
    AppendOrder appendOrder() {
        return new AppendOrder();
    }

    @Bean
    JdbcEventLog eventLog(HikariDataSource eventLogDataSource, AppendOrder order) {
        return new JdbcEventLog(eventLogDataSource, order);
    }

    @Bean
    EventStorageEngine engine(HikariDataSource source, AppendOrder order, Serializer serializer, RegionProfile region) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .schema(SCHEMA)
                .dataType(byte[].class)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(source)))
                .transactionManager(NoTransactionManager.instance());
        return new H2EventStorageEngine(builder, order, new ChainTip(), region);
    }
}
