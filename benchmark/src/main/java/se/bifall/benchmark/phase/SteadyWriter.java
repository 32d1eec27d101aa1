package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Work;

/**
 * One writer with a plan: each command has a moment when it is to be sent, and its latency is counted from then, however
 * late the one before it was answered.
 */
final class SteadyWriter {
    /** Fewer than there are, so that the commands last. */
    private static final int EVENTS_OF_A_CASE = 10;

    private static final long LOOK_AGAIN = TimeUnit.MICROSECONDS.toNanos(500);
    private final Session session;
    private final Work work;
    private final long between;
    private final Histogram accepted = Latencies.histogram();
    private final SimpleFold fold = new SimpleFold();
    private volatile boolean counting;
    private final ConcurrentLinkedQueue<Sent> unseen = new ConcurrentLinkedQueue<>();
    private final AtomicLong events = new AtomicLong();
    private volatile boolean done;
    private volatile @Nullable Exception failed;

    /**
     * @param planned when it was to be sent
     * @param events appended by then, its own included
     */
    private record Sent(long planned, long events, boolean counted) {}

    SteadyWriter(Session session, Work work, int aSecond) {
        this.session = session;
        this.work = work;
        this.between = TimeUnit.SECONDS.toNanos(1) / aSecond;
    }

    /** What is to be sent from now on is counted, or not: a process that has just started is another thing. */
    void counting(boolean now) {
        counting = now;
    }

    void write(Duration lasting) {
        try {
            long many = Math.max(20, lasting.toNanos() / between);
            Iterator<Command> commands =
                    work.more((int) Math.max(20, many / EVENTS_OF_A_CASE)).commands();
            Set<String> refused = new HashSet<>();
            long planned = System.nanoTime();
            for (long sent = 0; sent < many && !done && commands.hasNext(); ) {
                Command command = commands.next();
                if (refused.contains(command.caseId())) {
                    continue;
                }
                while (System.nanoTime() < planned) {
                    LockSupport.parkNanos(planned - System.nanoTime());
                }
                boolean counted = counting;
                try {
                    session.append(command);
                    if (counted) {
                        accepted.recordValue(System.nanoTime() - planned);
                    }
                    command.events().forEach(stored -> fold.add(stored.caseId(), stored.event()));
                    unseen.add(
                            new Sent(planned, events.addAndGet(command.events().size()), counted));
                } catch (Refusal e) {
                    refused.add(command.caseId());
                }
                planned += between;
                sent++;
            }
        } catch (Exception e) {
            failed = e;
        } finally {
            done = true;
        }
    }

    /** Ends the writing before its time. */
    void stop() {
        done = true;
    }

    /** Looks at the read models until everything that was written is seen. */
    void watch(long before, Histogram visible) {
        try {
            while (!done || !unseen.isEmpty()) {
                long seen = session.shown() - before;
                for (Sent next = unseen.peek(); next != null && next.events() <= seen; next = unseen.peek()) {
                    if (next.counted()) {
                        visible.recordValue(System.nanoTime() - next.planned());
                    }
                    unseen.remove();
                }
                LockSupport.parkNanos(LOOK_AGAIN);
            }
        } catch (Exception e) {
            failed = e;
        }
    }

    void check() throws Exception {
        Exception thrown = failed;
        if (thrown != null) {
            throw thrown;
        }
    }

    long events() {
        return events.get();
    }

    Histogram accepted() {
        return accepted;
    }

    Cells appended() {
        return fold.cells();
    }
}
