package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import se.bifall.chain.Witnesses;
import se.bifall.command.CommandDesk;
import se.bifall.command.KeepingDesk;
import se.bifall.command.RuleChecks;
import se.bifall.command.RuleReview;
import se.bifall.command.StoreClock;
import se.bifall.command.answer.AnswersAggregate;
import se.bifall.command.deminimis.DeMinimisAggregate;
import se.bifall.command.diary.DiaryAggregate;
import se.bifall.command.document.FileDocuments;
import se.bifall.command.frame.FrameAggregate;
import se.bifall.command.goal.Proposals;
import se.bifall.command.goal.SubGoalAggregate;
import se.bifall.command.grantcase.GrantCaseAggregate;
import se.bifall.command.ledger.Ledgers;
import se.bifall.command.person.PersonDesk;
import se.bifall.command.person.PersonVault;
import se.bifall.command.person.SubjectAggregate;
import se.bifall.command.person.Traces;
import se.bifall.command.portfolio.RehearsedLedgers;
import se.bifall.command.report.ReportAggregate;
import se.bifall.command.sitting.SittingAggregate;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.Commands;
import se.bifall.commands.DecisionChecks;
import se.bifall.commands.DecisionReview;
import se.bifall.commands.Refusals;
import se.bifall.documents.Documents;
import se.bifall.events.EventLog;
import se.bifall.region.RegionProfile;

/** The event store of one machine: Axon on an H2 file, durable at the answer, in one order. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    static {
        // Before H2 is loaded: its cache of values is looked through for every column of every row, and hardly ever
        // helps.
        System.setProperty("h2.objectCache", "false");
    }

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

    /** Heads of the chain that were written down; best on another machine. */
    @Bean
    Witnesses witnesses(@Value("${bifall.data}") Path data, @Value("${bifall.witnesses:}") String file) {
        return file.isEmpty() ? Witnesses.of(data) : new Witnesses(Path.of(file));
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    Configuration axon(
            HikariDataSource eventLogDataSource,
            AppendOrder order,
            RegionProfile region,
            StoreClock recording,
            Clock clock,
            Documents documents,
            Traces traces,
            PersonVault persons) {
        GenericEventMessage.clock = recording.clock();
        StoredNameSerializer serializer = new StoredNameSerializer();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(RegionProfile.class, c -> region)
                .registerComponent(Clock.class, c -> clock)
                .registerComponent(Documents.class, c -> documents)
                .registerComponent(Traces.class, c -> traces)
                .registerComponent(PersonVault.class, c -> persons)
                .registerComponent(Ledgers.class, AxonLedgers::new)
                .configureSerializer(c -> serializer)
                .configureEmbeddedEventStore(c -> engine(eventLogDataSource, order, serializer, region))
                .configureAggregate(aggregate(GrantCaseAggregate.class))
                .configureAggregate(aggregate(FrameAggregate.class))
                .configureAggregate(aggregate(SubjectAggregate.class))
                .configureAggregate(aggregate(SittingAggregate.class))
                .configureAggregate(aggregate(SubGoalAggregate.class))
                .configureAggregate(aggregate(ReportAggregate.class))
                .configureAggregate(aggregate(AnswersAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DiaryAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DeMinimisAggregate.class));
        return configurer.buildConfiguration();
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(c -> message -> new VersionedAggregateIdentifier(
                        (Object) ((CommandRequest) message.getPayload()).command().stream(), null));
    }

    private static JdbcEventStorageEngine engine(
            HikariDataSource source, AppendOrder order, StoredNameSerializer serializer, RegionProfile region) {
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

    @Bean
    Refusals refusals(Configuration axon) {
        return new RefusalLog(axon.eventStore());
    }

    @Bean
    Commands commands(
            Configuration axon,
            PersonVault persons,
            Refusals refusals,
            Proposals proposals,
            @Value("${bifall.data}") Path data,
            @Value("${bifall.disk.least:50000000}") long least) {
        CommandDesk desk = new CommandDesk(axon.getComponent(CommandBus.class), proposals);
        return new GuardedDesk(new KeepingDesk(new PersonDesk(desk, persons), refusals), data, least);
    }

    @Bean
    DecisionChecks decisionChecks(EventLog log, RegionProfile region, Clock clock) {
        return new RuleChecks(log, region, clock, () -> new RehearsedLedgers(log));
    }

    @Bean
    DecisionReview decisionReview(EventLog log, RegionProfile region, Clock clock) {
        return new RuleReview(log, region, clock, RehearsedLedgers::new);
    }
}
