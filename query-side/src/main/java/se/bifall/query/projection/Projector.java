package se.bifall.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/**
 * Keeps the read models in step with the log: reads a batch, folds it in memory, writes the rows once and then the
 * position, and lets readers see it. A rebuild is the same from position 0, into a store beside.
 */
@Component
class Projector implements SmartLifecycle, Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int LIVE_BATCH = 500;
    private static final int REBUILD_BATCH = 5_000;
    private static final Duration IDLE = Duration.ofMillis(500);

    private final EventLog log;
    private final ReadModelStore store;
    private final FactTable table;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean running;
    private volatile @Nullable FactTable beside;
    private Thread thread = new Thread();

    Projector(EventLog log, ReadModelStore store, FactTable table) {
        this.log = log;
        this.store = store;
        this.table = table;
    }

    /** Catches up before the first page is served, then follows. */
    @Override
    public void start() {
        table.publish(store.everything());
        if (table.snapshot().deadLetters().stream().anyMatch(this::isReadableNow)) {
            rebuild();
        }
        catchUp(store::write, table, REBUILD_BATCH);
        running = true;
        thread = Thread.ofPlatform().name("projector").daemon().start(this::follow);
    }

    /** What an older version set aside, and this one can fold from its first event to its last. */
    private boolean isReadableNow(DeadLetter letter) {
        return new Changes(new FactTable())
                .fold(log.stream(letter.stream()))
                .deadLetters
                .isEmpty();
    }

    private void follow() {
        while (running) {
            try {
                turn.lock();
                try {
                    catchUp(store::write, table, LIVE_BATCH);
                } finally {
                    turn.unlock();
                }
                log.awaitAfter(table.position(), IDLE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("the read models could not be written; trying again", e);
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    private void catchUp(Consumer<Changes> write, FactTable seen, int limit) {
        List<StoredEvent> batch = log.read(seen.position(), limit);
        while (!batch.isEmpty()) {
            Changes changes = new Changes(seen).fold(batch);
            write.accept(changes);
            seen.publish(changes);
            batch = log.read(seen.position(), limit);
        }
    }

    /** Folds the whole log anew beside the live models and swaps; a reader sees the old or the new, never a mix. */
    void rebuild() {
        ReadModelStore next = store.next();
        FactTable rebuilt = new FactTable();
        beside = rebuilt;
        try {
            catchUp(next::write, rebuilt, REBUILD_BATCH);
            turn.lock();
            try {
                catchUp(next::write, rebuilt, LIVE_BATCH);
                store.swapTo(next);
                table.replaceBy(rebuilt);
            } finally {
                turn.unlock();
            }
        } finally {
            beside = null;
        }
    }

    @Override
    public OptionalLong position() {
        FactTable rebuilt = beside;
        return rebuilt == null ? OptionalLong.empty() : OptionalLong.of(rebuilt.position());
    }

    /** Folds the whole log anew, in memory alone. */
    FactTable foldedAnew() {
        FactTable anew = new FactTable();
        catchUp(changes -> {}, anew, REBUILD_BATCH);
        return anew;
    }

    /**
     * Brings the live models and a table folded beside them to the same event, and looks at both while nothing moves.
     *
     * @param changed is told what the table beside learns on the way
     */
    void atTheSameEvent(FactTable beside, Consumer<Changes> changed, Runnable look) {
        turn.lock();
        try {
            do {
                catchUp(changed, beside, LIVE_BATCH);
                catchUp(store::write, table, LIVE_BATCH);
            } while (beside.position() != table.position());
            look.run();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void stop() {
        running = false; // not interrupted: an interrupt in the middle of a reading closes the file of the store
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
