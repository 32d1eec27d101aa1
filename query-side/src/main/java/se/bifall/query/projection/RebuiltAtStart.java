package se.bifall.query.projection;

import java.util.List;
import java.util.Optional;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/**
 * Of one machine: what {@link FactTable} holds is folded from the log at every start, and no row of it is kept beside. A row
 * that nobody else can read would be the same facts twice; docs/decisions/0027 has what it cost.
 */
final class RebuiltAtStart implements ReadModelStore {
    @Override
    public boolean keepsRows() {
        return false;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void write(Changes changes) {}

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return Optional.empty();
    }

    @Override
    public List<TimelineEntry> timeline(String caseId) {
        return List.of();
    }

    @Override
    public Changes everything() {
        return new Changes(new FactTable());
    }

    @Override
    public ReadModelStore next() {
        return this;
    }

    @Override
    public void swapTo(ReadModelStore next) {}

    @Override
    public boolean follow() {
        return false;
    }
}
