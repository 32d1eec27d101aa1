package se.bifall.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import se.bifall.events.StoreAway;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/** What is stored of a case, never older than what this node has already shown of it: another may be the one that writes. */
@Component
public final class StoredCases {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration LOOKED_EVERY = Duration.ofMillis(10);
    private final ReadModelStore store;
    private final FactTable table;

    StoredCases(ReadModelStore store, FactTable table) {
        this.store = store;
        this.table = table;
    }

    /** @throws StoreAway when the node that writes doesn't keep up */
    public Optional<CaseFacts> find(String caseId) {
        CaseFacts known = table.find(caseId);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Optional<CaseFacts> stored = store.find(caseId);
            if (known == null || stored.map(CaseFacts::version).orElse(0L) >= known.version()) {
                return stored;
            }
            if (System.nanoTime() > until) {
                throw new StoreAway(
                        "Läsmodellerna skrivs inte just nu. Försök igen om en stund.",
                        new IllegalStateException("case " + caseId + " is behind"));
            }
            LockSupport.parkNanos(LOOKED_EVERY.toNanos());
        }
    }

    /** Oldest first; empty for an unknown case. Asked for after {@link #find}. */
    public List<TimelineEntry> timeline(String caseId) {
        return store.timeline(caseId);
    }
}
