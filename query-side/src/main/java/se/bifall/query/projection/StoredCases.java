package se.bifall.query.projection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/**
 * A case with its timeline as stored; never older than what this node has already shown of it. On one machine there are no
 * rows, and of several another may be the one that writes, and be behind or gone: then both are folded from the log. Of a case
 * with an event that can't be read it is what came before that event.
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
        return store.find(caseId)
                .filter(stored -> known == null || stored.version() >= known.version())
                .map(stored -> new StoredCase(stored, store.timeline(caseId)))
                .or(() -> folded(caseId));
    }

    private Optional<StoredCase> folded(String caseId) {
        Changes changes = new Changes(new FactTable()).fold(log.stream(caseId));
        return Optional.ofNullable(changes.cases.get(caseId))
                .map(facts -> new StoredCase(facts, changes.timelines.getOrDefault(caseId, List.of())));
    }
}
