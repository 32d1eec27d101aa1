package se.bifall.benchmark.peer.axon;

import java.nio.file.Path;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.command.store.RecentlyUsed;

/**
 * {@link AxonGuidePeer} by somebody who has read what Axon's makers write of tuning replays: 500 events in a batch, a segment
 * for each core (the 16 by default leave every batch nearly empty, and were slower where this was tried), and a projection
 * that gathers in the unit of work what it changes and writes it at its end, with cells that are kept and not computed.
 * The coordinator waits 10 ms at most, for whatever it is, and takes its own claims again at once when its process was
 * killed. The aggregates used last stay between commands, in the cache that Bifall's own are in. Were MongoDB on a disk, a
 * crash between the documents and the cells would have to be followed by a rebuild; in memory it is anyway.
 */
public final class AxonTunedPeer implements Peer {
    private static final int BATCH = 500;
    private static final int AGGREGATES = 500;
    private static final int SEGMENTS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** Looks again for news when it would have waited longer: an embedded store tells nobody, and half a second is the default. */
    private static final class Prompt extends ScheduledThreadPoolExecutor {
        private static final long MOST = TimeUnit.MILLISECONDS.toNanos(10);

        Prompt(String name) {
            super(1, Thread.ofPlatform().daemon().name(name).factory());
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return super.schedule(task, Math.min(MOST, unit.toNanos(delay)), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public String name() {
        return "axon-tuned";
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public String description() {
        return "the same, tuned: batches of " + BATCH
                + ", a segment for each core, changes gathered in the unit of work and"
                + " written at its end by bulkWrite, cells kept in MongoDB, the " + AGGREGATES
                + " aggregates used last in memory, no wait of the coordinator over 10 ms, claims taken again at once after a kill";
    }

    @Override
    public Session open(Path folder) throws Exception {
        Documents documents = new Documents();
        return new AxonSession(
                folder,
                aggregates -> aggregates.configureCache(c -> new RecentlyUsed(AGGREGATES)),
                tokens -> tokens.nodeId("the only one"), // takes its claims again at once
                documents,
                new TunedProjection(documents.named("cases"), documents.named("cells")),
                SEGMENTS,
                (configuration, builder) -> builder.batchSize(BATCH)
                        .initialSegmentCount(SEGMENTS)
                        .coordinatorExecutor(name -> new Prompt(name)));
    }
}
