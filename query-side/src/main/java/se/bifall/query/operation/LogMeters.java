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
import se.bifall.query.projection.FactTable;
import se.bifall.query.projection.Rebuilding;

/** How long the log is, how far the read models have come, and what is set aside. */
@Component
final class LogMeters implements MeterBinder {
    private final EventLog log;
    private final FactTable table;
    private final Rebuilding rebuilding;
    private final Clock clock;

    LogMeters(EventLog log, FactTable table, Rebuilding rebuilding, Clock clock) {
        this.log = log;
        this.table = table;
        this.rebuilding = rebuilding;
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
        Gauge.builder("bifall.projection.lag", this, LogMeters::lag)
                .baseUnit("events")
                .description("Events that the read models have not folded yet")
                .register(meters);
        Gauge.builder("bifall.projection.dead.letters", table, seen -> seen.snapshot()
                        .deadLetters()
                        .size())
                .description("Streams set aside for an event that can't be read")
                .register(meters);
        Gauge.builder("bifall.rebuild.progress", this, LogMeters::rebuilt)
                .description("Share of the log that a rebuild has folded; NaN while there is none")
                .register(meters);
    }

    long lag() {
        return Math.max(0, log.head() - table.position());
    }

    private double ageOfHead() {
        List<StoredEvent> newest = log.read(log.head() - 1, 1);
        return newest.isEmpty()
                ? Double.NaN
                : Duration.between(newest.getFirst().recordedAt(), clock.instant())
                        .toSeconds();
    }

    private double rebuilt() {
        return rebuilding.position().isEmpty()
                ? Double.NaN
                : (double) rebuilding.position().getAsLong() / Math.max(1, log.head());
    }
}
