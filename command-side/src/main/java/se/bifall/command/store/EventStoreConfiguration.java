package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.command.document.FileDocuments;
import se.bifall.command.upkeep.Backup;
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

    @Bean
    HikariDataSource eventLogDataSource(@Value("${bifall.data}") Path data) throws SQLException {
        UnusableFolder.unlessWritable(data);
        FailStop.arm();
        return LogDatabase.open(data);
    }

    /** After the log is opened: whoever holds its lock owns the folder too, and may clear what was left half-written. */
    @Bean
    Documents documents(
            @Value("${bifall.data}") Path data,
            @Value("${bifall.documents.largest:50000000}") long largest,
            HikariDataSource eventLogDataSource)
            throws IOException {
        return new FileDocuments(data.toAbsolutePath().resolve(Backup.DOCUMENTS), largest);
    }

    @Bean
    Commits commits() {
        return new Commits();
    }

    @Bean
    JdbcEventLog eventLog(HikariDataSource eventLogDataSource, Commits commits) {
        return new JdbcEventLog(eventLogDataSource, commits);
    }

    @Bean
    EventStorageEngine engine(HikariDataSource source, Commits commits, Serializer serializer, RegionProfile region) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .schema(SCHEMA)
                .dataType(byte[].class)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(source)))
                .transactionManager(NoTransactionManager.instance());
        return new H2EventStorageEngine(builder, new GroupCommit<>(new ChainedAppend(source), commits), region);
    }
}
