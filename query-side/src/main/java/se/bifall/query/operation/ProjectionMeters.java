package se.bifall.query.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.query.projection.FactTable;
import se.bifall.query.projection.Rebuilding;

/** How far the read models have come, and what is set aside. */
@Component
@Profile("!command")
final class ProjectionMeters implements MeterBinder {
    private final EventLog log;
    private final FactTable table;
    private final Rebuilding rebuilding;

    ProjectionMeters(EventLog log, FactTable table, Rebuilding rebuilding) {
        this.log = log;
        this.table = table;
        this.rebuilding = rebuilding;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("bifall.projection.lag", this, ProjectionMeters::lag)
                .baseUnit("events")
                .description("Events that the read models have not folded yet")
                .register(meters);
        Gauge.builder("bifall.projection.dead.letters", table, seen -> seen.snapshot()
                        .deadLetters()
                        .size())
                .description("Streams set aside for an event that can't be read")
                .register(meters);
        Gauge.builder("bifall.rebuild.progress", this, ProjectionMeters::rebuilt)
                .description("Share of the log that a rebuild has folded; NaN while there is none")
                .register(meters);
    }

    long lag() {
        return Math.max(0, log.head() - table.position());
    }

    private double rebuilt() {
        return rebuilding.position().isEmpty()
                ? Double.NaN
                : (double) rebuilding.position().getAsLong() / Math.max(1, log.head());
    }
}
