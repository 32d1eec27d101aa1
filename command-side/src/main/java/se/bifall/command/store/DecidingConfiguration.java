package se.bifall.command.store;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.command.CommandDesk;
import se.bifall.command.KeepingDesk;
import se.bifall.command.WorkedOut;
import se.bifall.command.answer.AnswersAggregate;
import se.bifall.command.deminimis.DeMinimisAggregate;
import se.bifall.command.diary.DiaryAggregate;
import se.bifall.command.frame.FrameAggregate;
import se.bifall.command.goal.SubGoalAggregate;
import se.bifall.command.grantcase.GrantCaseAggregate;
import se.bifall.command.ledger.Ledgers;
import se.bifall.command.person.PersonDesk;
import se.bifall.command.person.PersonVault;
import se.bifall.command.person.SubjectAggregate;
import se.bifall.command.person.Traces;
import se.bifall.command.report.ReportAggregate;
import se.bifall.command.sitting.SittingAggregate;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.Commands;
import se.bifall.commands.Refusals;
import se.bifall.documents.Documents;
import se.bifall.region.RegionProfile;

/** Where it is decided: Axon with the aggregates, and the desk in front of it. */
@Configuration(proxyBeanMethods = false)
@Profile("!query")
class DecidingConfiguration {
    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            EventStorageEngine engine,
            Serializer serializer,
            RegionProfile region,
            Clock clock,
            Documents documents,
            Traces traces,
            PersonVault persons) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(RegionProfile.class, c -> region)
                .registerComponent(Clock.class, c -> clock)
                .registerComponent(Documents.class, c -> documents)
                .registerComponent(Traces.class, c -> traces)
                .registerComponent(PersonVault.class, c -> persons)
                .registerComponent(Ledgers.class, AxonLedgers::new)
                .configureSerializer(c -> serializer)
                .configureEmbeddedEventStore(c -> engine)
                .configureAggregate(asked(GrantCaseAggregate.class))
                .configureAggregate(asked(FrameAggregate.class))
                .configureAggregate(asked(SubjectAggregate.class))
                .configureAggregate(asked(SittingAggregate.class))
                .configureAggregate(asked(SubGoalAggregate.class))
                .configureAggregate(asked(ReportAggregate.class))
                .configureAggregate(asked(AnswersAggregate.class))
                .configureAggregate(kept(DeMinimisAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DiaryAggregate.class)); // asked once
        return configurer.buildConfiguration();
    }

    private static <A> AggregateConfigurer<A> kept(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(axon -> KeptAggregates.of(type, axon));
    }

    /** One that has commands of its own. */
    private static <A> AggregateConfigurer<A> asked(Class<A> type) {
        return kept(type)
                .configureCommandTargetResolver(c -> message -> new VersionedAggregateIdentifier(
                        (Object) ((CommandRequest) message.getPayload()).command().stream(), null));
    }

    @Bean
    Commands commands(
            org.axonframework.config.Configuration axon,
            PersonVault persons,
            Refusals refusals,
            WorkedOut workedOut,
            @Value("${bifall.data}") Path data,
            @Value("${bifall.disk.least:50000000}") long least) {
        CommandDesk desk = new CommandDesk(axon.getComponent(CommandBus.class), workedOut);
        return new GuardedDesk(new KeepingDesk(new PersonDesk(desk, persons), refusals), data, least);
    }
}
