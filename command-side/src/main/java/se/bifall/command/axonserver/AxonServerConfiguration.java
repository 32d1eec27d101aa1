package se.bifall.command.axonserver;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.command.WorkedOut;
import se.bifall.commands.Commands;
import se.bifall.region.RegionProfile;
import se.bifall.upkeep.NodeName;

/** The log of nodes that work together, and the way of commands between them. */
@Configuration(proxyBeanMethods = false)
@Profile("command | query")
class AxonServerConfiguration {
    @Bean(destroyMethod = "close")
    AxonServer axonServer(
            @Value("${bifall.axonserver.servers}") String servers,
            @Value("${bifall.axonserver.context:default}") String context,
            @Value("${bifall.axonserver.token:}") String token,
            @Value("${bifall.data}") Path data) {
        AxonServer server = new AxonServer(servers, context, token, NodeName.of(data));
        server.awaitThere();
        return server;
    }

    /** Reads the log once while nobody waits, for the places that Axon Server doesn't tell. */
    @Bean
    AxonServerLog eventLog(AxonServer server) {
        AxonServerLog log = new AxonServerLog(server);
        Thread.ofPlatform().name("log-index").daemon().start(log::chainHead);
        return log;
    }

    @Bean
    EventStorageEngine engine(AxonServer server, Serializer serializer, RegionProfile region) {
        return new AxonServerEngine(server, serializer, region);
    }

    /** A node that decides. */
    @Configuration(proxyBeanMethods = false)
    @Profile("command")
    static class Deciding {
        @Bean
        CommandsServed commandsServed(AxonServer server, Commands commands) {
            return new CommandsServed(server, commands);
        }
    }

    /** A node that answers. */
    @Configuration(proxyBeanMethods = false)
    @Profile("query")
    static class Answering {
        @Bean
        Commands commands(AxonServer server, WorkedOut workedOut) {
            return new CommandsSent(server, workedOut);
        }
    }
}
