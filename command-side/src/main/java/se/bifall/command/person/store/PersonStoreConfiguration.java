package se.bifall.command.person.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import se.bifall.command.person.PersonDesk;
import se.bifall.command.person.PersonIntake;
import se.bifall.command.person.PersonRows;
import se.bifall.command.person.PersonVault;
import se.bifall.command.person.Traces;
import se.bifall.command.upkeep.Part;
import se.bifall.events.EventLog;
import se.bifall.persons.Intake;
import se.bifall.region.RegionProfile;

/** The person store beside the event log, never in it; on one machine in files of its own. */
@Configuration(proxyBeanMethods = false)
class PersonStoreConfiguration {
    /** What another node is in the middle of is younger. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    @Configuration(proxyBeanMethods = false)
    @Profile("!command & !query")
    static class OnOneMachine {
        /** After the log, so that a second instance on the same data is told so by the log. */
        @Bean
        @DependsOn("eventLogDataSource")
        H2PersonRows personRows(@Value("${bifall.data}") Path data) throws IOException {
            Files.createDirectories(data);
            return new H2PersonRows(data);
        }

        @Bean
        Part personPart(H2PersonRows personRows) {
            return personRows.parts().getFirst();
        }

        @Bean
        Part personReadPart(H2PersonRows personRows) {
            return personRows.parts().getLast();
        }
    }

    @Bean
    Traces traces(EventLog log, RegionProfile region) {
        return new Traces(log, region);
    }

    @Bean
    PersonVault persons(PersonRows rows, Clock clock, EventLog log, Traces traces, Environment environment) {
        PersonVault vault = new PersonVault(rows, clock);
        boolean alone = environment.matchesProfiles("!command & !query");
        PersonDesk.recover(
                vault, log, traces, alone ? Instant.MAX : clock.instant().minus(LONGEST_REQUEST));
        return vault;
    }

    @Bean
    Intake intake(PersonVault persons, Clock clock) {
        return new PersonIntake(persons, clock);
    }
}
