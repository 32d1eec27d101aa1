package se.bifall.query.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bifall.events.StoreAway;

/** Not ready while the read models are far behind the log: somebody else should answer until they are there. */
@Component("projection")
@Profile("!command")
final class ProjectionHealth implements HealthIndicator {
    private final ProjectionMeters meters;
    private final long most;

    /** @param most events that the read models may lag behind and still be asked */
    ProjectionHealth(ProjectionMeters meters, @Value("${bifall.ready.lag:1000}") long most) {
        this.meters = meters;
        this.most = most;
    }

    @Override
    public Health health() {
        long lag;
        try {
            lag = meters.lag();
        } catch (StoreAway away) {
            return Health.up()
                    .withDetail("log", String.valueOf(away.getMessage()))
                    .build(); // it answers with what it has
        }
        return (lag > most ? Health.outOfService() : Health.up())
                .withDetail("lag", lag)
                .build();
    }
}
