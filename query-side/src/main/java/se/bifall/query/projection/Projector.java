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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.events.StoreAway;
import se.bifall.events.StoredEvent;

/**
 * Keeps the read models in step with the log: folds what is new in memory, writes the rows once and then the position, and
 * lets readers see it. A rebuild is the same from position 0, into a store beside.
 */
@Component
class Projector implements SmartLifecycle, Rebuilding, Following {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int READ_AT_ONCE = 2_500;
    private static final int LIVE_WINDOW = 500;
    /**
     * A case is often in every batch of some thousand events: the more are folded first, the fewer rows are written twice.
     * Where there are no rows, what was read is let go at once.
     */
    private static final int REBUILD_WINDOW = 100_000;

    private static final Duration IDLE = Duration.ofMillis(500);

    private final int readAtOnce;
    private final int rebuildWindow;
    private final EventLog log;
    private final ReadModelStore store;
    private final FactTable table;
    private final WriterLease lease;
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile boolean running;
    /** Whether the rows in the store are this node's to write, and it has them all. */
    private volatile boolean writing;

    private volatile @Nullable FactTable beside;
    private volatile long inStepAt = System.nanoTime();
    /** As the log said last: it is asked for when the log may be away. */
    private volatile long head;

    private boolean away;
    private Thread thread = new Thread();

    @Autowired
    Projector(EventLog log, ReadModelStore store, FactTable table, WriterLease lease) {
        this(log, store, table, lease, READ_AT_ONCE, store.keepsRows() ? REBUILD_WINDOW : READ_AT_ONCE);
    }

    /**
     * @param readAtOnce most events of one reading
     * @param rebuildWindow most events that are folded before rows are written, when there are many to catch up with
     */
    Projector(
            EventLog log, ReadModelStore store, FactTable table, WriterLease lease, int readAtOnce, int rebuildWindow) {
        this.readAtOnce = readAtOnce;
        this.rebuildWindow = rebuildWindow;
        this.log = log;
        this.store = store;
        this.table = table;
        this.lease = lease;
    }

    /** Catches up before the first page is served, then follows. */
    @Override
    public void start() {
        while (!hasBegun()) {
            LockSupport.parkNanos(IDLE.toNanos());
        }
        inStepAt = System.nanoTime();
        running = true;
        thread = Thread.ofPlatform().name("projector").daemon().start(this::run);
    }

    /** False when a store that somebody else runs wasn't there, or another node was first. */
    private boolean hasBegun() {
        try {
            begin(lease.isHeld());
            return true;
        } catch (ReadModelStore.Overtaken e) {
            return false;
        } catch (StoreAway e) {
            told(e);
            return false;
        }
    }

    /**
     * From what is stored, which another node may be writing meanwhile. Readers never see less than they have seen; and
     * nothing more is written until every row that was left to write is.
     */
    private void begin(boolean mine) {
        writing = false;
        FactTable loaded;
        do {
            loaded = new FactTable();
            loaded.publish(store.everything());
        } while (store.follow());
        boolean readable = mine && loaded.snapshot().deadLetters().stream().anyMatch(this::isReadableNow);
        catchUp(mine ? store::write : changes -> {}, loaded, rebuildWindow);
        table.replaceBy(loaded);
        writing = mine;
        if (readable && rebuilding.tryLock()) {
            try {
                rebuildNow();
            } finally {
                rebuilding.unlock();
            }
        }
    }

    /** Begins anew when it has become this node's turn to write, or when another has swapped to rows of its own. */
    private void follow(boolean mine) {
        if (hasSwapped() || (mine && !writing)) {
            begin(mine);
        }
        writing = mine;
    }

    /** A store that can't be reached has swapped to nothing that could be read. */
    private boolean hasSwapped() {
        try {
            return store.follow();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether there are rows in the store, and they are this node's. */
    boolean isWriting() {
        return writing && store.keepsRows();
    }

    /** Rows are written by one node; the others see the same in memory. */
    private void write(Changes changes) {
        if (writing) {
            store.write(changes);
        }
    }

    /** What an older version set aside, and this one can fold from its first event to its last. */
    private boolean isReadableNow(DeadLetter letter) {
        return new Changes(new FactTable())
                .fold(log.stream(letter.stream()))
                .deadLetters
                .isEmpty();
    }

    private void run() {
        while (running) {
            try {
                turn.lock();
                try {
                    head = log.head();
                    follow(lease.isHeld());
                    catchUp(this::write, table, LIVE_WINDOW);
                    inStepAt = System.nanoTime();
                    away = false;
                } finally {
                    turn.unlock();
                }
                log.awaitAfter(table.position(), IDLE);
            } catch (InterruptedException e) {
                return;
            } catch (ReadModelStore.Overtaken e) {
                writing = false;
            } catch (StoreAway e) {
                told(e);
                LockSupport.parkNanos(IDLE.toNanos());
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("the read models could not be written; trying again", e);
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    /** Once for each time that it goes away: it is tried again all the time. */
    private void told(StoreAway gone) {
        if (!away) {
            LOG.error("{}", gone.getMessage());
        }
        away = true;
    }

    /** @param window how many events are folded, at most, before what they changed is written, each row once */
    private void catchUp(Consumer<Changes> write, FactTable seen, int window) {
        int limit = Math.min(window, readAtOnce);
        ReadAhead events = new ReadAhead(log, seen.position(), limit);
        Changes changes = new Changes(seen, store.keepsRows());
        int folded = 0;
        List<StoredEvent> batch = events.next();
        while (!batch.isEmpty()) {
            changes.fold(batch);
            folded += batch.size();
            boolean newest = batch.size() < limit; // readers wait for it
            batch = newest || folded >= window ? List.of() : events.next();
            if (batch.isEmpty()) {
                write.accept(changes);
                seen.publish(changes);
                changes = new Changes(seen, store.keepsRows());
                folded = 0;
                batch = events.next();
            }
        }
    }

    /** Folds the whole log anew beside the live models and swaps; a reader sees the old or the new, never a mix. */
    void rebuild() {
        rebuilding.lock();
        try {
            rebuildNow();
        } catch (ReadModelStore.Overtaken e) {
            throw new StoreAway("En annan nod skriver läsmodellerna just nu. Försök igen om en stund.", e);
        } finally {
            rebuilding.unlock();
        }
    }

    private void rebuildNow() {
        lease.take();
        ReadModelStore next = store.next();
        FactTable rebuilt = new FactTable();
        beside = rebuilt;
        try {
            catchUp(next::write, rebuilt, rebuildWindow);
            turn.lock();
            try {
                catchUp(next::write, rebuilt, LIVE_WINDOW);
                if (!lease.isHeld()) {
                    throw new ReadModelStore.Overtaken();
                }
                store.swapTo(next);
                writing = true;
                table.replaceBy(rebuilt);
            } finally {
                turn.unlock();
            }
        } finally {
            beside = null;
        }
    }

    @Override
    public Duration sinceInStep() {
        return Duration.ofNanos(System.nanoTime() - inStepAt);
    }

    @Override
    public long behind() {
        return Math.max(0, head - table.position());
    }

    @Override
    public OptionalLong position() {
        FactTable rebuilt = beside;
        return rebuilt == null ? OptionalLong.empty() : OptionalLong.of(rebuilt.position());
    }

    /** Folds the whole log anew, in memory alone. */
    FactTable foldedAnew() {
        FactTable anew = new FactTable();
        catchUp(changes -> {}, anew, rebuildWindow);
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
                catchUp(changed, beside, LIVE_WINDOW);
                catchUp(this::write, table, LIVE_WINDOW);
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
