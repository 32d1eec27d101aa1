package se.bifall.query.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready while the read models are far behind the log: somebody else should answer until they are there. */
@Component("projection")
final class ProjectionHealth implements HealthIndicator {
    private final LogMeters log;
    private final long most;

    /** @param most events that the read models may lag behind and still be asked */
    ProjectionHealth(LogMeters log, @Value("${bifall.ready.lag:1000}") long most) {
        this.log = log;
        this.most = most;
    }

    @Override
    public Health health() {
        long lag = log.lag();
        return (lag > most ? Health.outOfService() : Health.up())
                .withDetail("lag", lag)
                .build();
    }
}
