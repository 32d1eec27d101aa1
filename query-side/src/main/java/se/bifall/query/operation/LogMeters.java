package se.bifall.query.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** How long the log is, and how old its newest event. */
@Component
final class LogMeters implements MeterBinder {
    private final EventLog log;
    private final Clock clock;

    LogMeters(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("bifall.log.head", log, EventLog::head)
                .description("Events in the log")
                .register(meters);
        Gauge.builder("bifall.chain.head.age", this, LogMeters::ageOfHead)
                .baseUnit("seconds")
                .description("Since the newest event, the head of the chain, was recorded")
                .register(meters);
    }

    private double ageOfHead() {
        List<StoredEvent> newest = log.read(log.head() - 1, 1);
        return newest.isEmpty()
                ? Double.NaN
                : Duration.between(newest.getFirst().recordedAt(), clock.instant())
                        .toSeconds();
    }
}
