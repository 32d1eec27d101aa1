package se.bifall.command.person.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import se.bifall.command.person.PersonDesk;
import se.bifall.command.person.PersonIntake;
import se.bifall.command.person.PersonVault;
import se.bifall.command.person.Traces;
import se.bifall.command.upkeep.Part;
import se.bifall.events.EventLog;
import se.bifall.persons.Intake;
import se.bifall.region.RegionProfile;

/** The person store beside the event log, never in it. */
@Configuration(proxyBeanMethods = false)
class PersonStoreConfiguration {
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

    @Bean
    Traces traces(EventLog log, RegionProfile region) {
        return new Traces(log, region);
    }

    @Bean
    PersonVault persons(H2PersonRows rows, Clock clock, EventLog log, Traces traces) {
        PersonVault vault = new PersonVault(rows, clock);
        PersonDesk.recover(vault, log, traces);
        return vault;
    }

    @Bean
    Intake intake(PersonVault persons, Clock clock) {
        return new PersonIntake(persons, clock);
    }
}
