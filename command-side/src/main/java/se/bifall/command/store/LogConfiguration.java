package se.bifall.command.store;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bifall.chain.Witnesses;
import se.bifall.command.RuleChecks;
import se.bifall.command.RuleReview;
import se.bifall.command.StoreClock;
import se.bifall.command.portfolio.RehearsedLedgers;
import se.bifall.commands.DecisionChecks;
import se.bifall.commands.DecisionReview;
import se.bifall.commands.Refusals;
import se.bifall.events.EventLog;
import se.bifall.region.RegionProfile;

/** What every node has of the log, whoever keeps it. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    @Bean
    Serializer eventSerializer() {
        return new StoredNameSerializer();
    }

    /** Heads of the chain that were written down; best on another machine. */
    @Bean
    Witnesses witnesses(@Value("${bifall.data}") Path data, @Value("${bifall.witnesses:}") String file) {
        return file.isEmpty() ? Witnesses.of(data) : new Witnesses(Path.of(file));
    }

    /** Refusals are written where they are made, also by a node that only answers. */
    @Bean
    Refusals refusals(EventStorageEngine engine, StoreClock recording) {
        GenericEventMessage.clock = recording.clock();
        return new RefusalLog(EmbeddedEventStore.builder().storageEngine(engine).build());
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
