package se.bifall.query.projection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/**
 * A case with its timeline as stored; never older than what this node has already shown of it. Another node may be the one that
 * writes, and be behind or gone: then both are folded from the log.
 */
@Component
public final class StoredCases {
    private final ReadModelStore store;
    private final FactTable table;
    private final EventLog log;

    StoredCases(ReadModelStore store, FactTable table, EventLog log) {
        this.store = store;
        this.table = table;
        this.log = log;
    }

    /** @param timeline oldest first */
    public record StoredCase(CaseFacts facts, List<TimelineEntry> timeline) {}

    public Optional<StoredCase> find(String caseId) {
        CaseFacts known = table.find(caseId);
        Optional<CaseFacts> stored = store.find(caseId);
        return known == null || isUpTo(known, stored.orElse(null))
                ? stored.map(facts -> new StoredCase(facts, store.timeline(caseId)))
                : folded(caseId);
    }

    private static boolean isUpTo(CaseFacts known, @Nullable CaseFacts stored) {
        return stored != null && stored.version() >= known.version();
    }

    private Optional<StoredCase> folded(String caseId) {
        Changes changes = new Changes(new FactTable()).fold(log.stream(caseId));
        return Optional.ofNullable(changes.cases.get(caseId))
                .map(facts -> new StoredCase(facts, changes.timelines.getOrDefault(caseId, List.of())));
    }
}
