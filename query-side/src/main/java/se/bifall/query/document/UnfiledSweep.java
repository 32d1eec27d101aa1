package se.bifall.query.document;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import se.bifall.documents.Documents;
import se.bifall.events.EventLog;
import se.bifall.query.projection.FactTable;

/**
 * Removes uploads that came to nothing: stored, and then the event was refused or the process died. They are kept some
 * days first, so that a log restored from a copy does not lose the newest documents.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class UnfiledSweep {
    private static final Logger LOG = LoggerFactory.getLogger(UnfiledSweep.class);
    private final DocumentCheck check;
    private final Documents documents;
    private final FactTable table;
    private final EventLog log;
    private final Clock clock;
    private final Duration kept;

    public UnfiledSweep(
            DocumentCheck check,
            Documents documents,
            FactTable table,
            EventLog log,
            Clock clock,
            @Value("${bifall.documents.unfiled-kept-days:7}") int days) {
        this.check = check;
        this.documents = documents;
        this.table = table;
        this.log = log;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void nightly() throws IOException, InterruptedException {
        int removed = sweep();
        if (removed > 0) {
            LOG.warn("{} uppladdade filer som aldrig blev handlingar togs bort", removed);
        }
    }

    /** How many were removed; none as long as some event can't be read, since it may speak of one of them. */
    public int sweep() throws IOException, InterruptedException {
        Instant untouchedSince = clock.instant().minus(kept);
        if (!table.awaitPosition(log.head(), Duration.ofMinutes(1))
                || !table.snapshot().deadLetters().isEmpty()) {
            return 0;
        }
        int removed = 0;
        for (Documents.Kept unfiled : check.unfiled()) {
            if (unfiled.touchedAt().isBefore(untouchedSince)
                    && documents.removeUnfiled(unfiled.sha256(), untouchedSince)) {
                removed++;
            }
        }
        return removed;
    }
}
