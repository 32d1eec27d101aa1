package se.bifall.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/** A store that tells which of its reading methods is called. */
public final class CountedReads implements ReadModelStore {
    private final ReadModelStore store;
    private final Consumer<String> read;

    public CountedReads(ReadModelStore store, Consumer<String> read) {
        this.store = store;
        this.read = read;
    }

    @Override
    public boolean keepsRows() {
        return store.keepsRows();
    }

    @Override
    public long position() {
        read.accept("position");
        return store.position();
    }

    @Override
    public void write(Changes changes) {
        store.write(changes);
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        read.accept("find");
        return store.find(caseId);
    }

    @Override
    public List<TimelineEntry> timeline(String caseId) {
        read.accept("timeline");
        return store.timeline(caseId);
    }

    @Override
    public Changes everything() {
        read.accept("everything");
        return store.everything();
    }

    @Override
    public ReadModelStore next() {
        return store.next();
    }

    @Override
    public boolean follow() {
        return store.follow();
    }

    @Override
    public void swapTo(ReadModelStore next) {
        store.swapTo(next);
    }
}
