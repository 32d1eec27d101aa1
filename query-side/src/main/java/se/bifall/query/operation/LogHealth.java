package se.bifall.query.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.events.StoreAway;

/** A node that decides is not ready while it can't reach the log: it could only refuse. */
@Component("log")
@Profile("command")
final class LogHealth implements HealthIndicator {
    private final EventLog log;

    LogHealth(EventLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("head", log.head()).build();
        } catch (StoreAway away) {
            return Health.outOfService()
                    .withDetail("log", String.valueOf(away.getMessage()))
                    .build();
        }
    }
}
