package se.bifall.benchmark.peer.occurrent;

import java.nio.file.Path;
import java.util.Optional;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.Version;

/**
 * Occurrent, a library for CloudEvents, with its in-memory store: conditional writes to streams, a listener that folds what
 * was written into a view, and a view made anew from a query of everything. Its durable stores need a MongoDB with
 * transactions, which isn't to be had here, so nothing in this row survives the process; it is a row of what a small library
 * costs beside storing. The log has to fit in the heap.
 */
public final class OccurrentPeer implements Peer {
    @Override
    public String name() {
        return "occurrent";
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.MEMORY;
    }

    @Override
    public Optional<String> whyNot(Phase phase) {
        return phase == Phase.RESTART || phase == Phase.START
                ? Optional.of("in memory: nothing is there to start from")
                : Optional.empty();
    }

    @Override
    public String description() {
        return "Occurrent " + Version.of("eventstore-inmemory")
                + " in memory: events as CloudEvents with JSON, conditional writes, the view folded in memory";
    }

    @Override
    public Session open(Path folder) {
        return new OccurrentSession();
    }
}
