package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Tally;
import se.bifall.benchmark.work.Work;

/**
 * One writer with a plan: each command has a moment when it is due, and its latency is counted from then, however late the
 * one before it was answered. It belongs to the time that it was due in, whenever it was sent.
 */
final class SteadyWriter {
    /** Fewer than there are, so that the commands last. */
    private static final int EVENTS_OF_A_CASE = 10;

    private static final int FEWEST_CASES = 20;
    private static final long LOOK_AGAIN = TimeUnit.MICROSECONDS.toNanos(500);
    private final Session session;
    private final Work work;
    private final long between;
    private final long began = System.nanoTime();
    private final Samples accepted = new Samples();
    private final Samples visible = new Samples();
    private final Tally tally = new Tally();
    private final ConcurrentLinkedQueue<Sent> unseen = new ConcurrentLinkedQueue<>();
    private final AtomicLong events = new AtomicLong();
    private volatile int refused;
    private volatile long until = Long.MAX_VALUE;
    private volatile boolean done;
    private volatile @Nullable Exception failed;

    /**
     * @param events appended by then, its own included
     */
    private record Sent(long due, long events) {}

    /** @param atMost there are commands for so long */
    SteadyWriter(Session session, Work work, int aSecond, Duration atMost) {
        this.session = session;
        this.between = TimeUnit.SECONDS.toNanos(1) / aSecond;
        this.work = work.more((int) Math.max(FEWEST_CASES, atMost.toNanos() / between / EVENTS_OF_A_CASE));
    }

    /** Nanoseconds since it was made: the clock of its moments. */
    long now() {
        return System.nanoTime() - began;
    }

    /** What is due from that moment on isn't sent; what is due before it is, however late. */
    void endAt(long moment) {
        until = moment;
    }

    void write() {
        try {
            Set<String> left = new HashSet<>();
            long due = now();
            for (Iterator<Command> commands = work.commands(); due < until && commands.hasNext(); ) {
                Command command = commands.next();
                if (left.contains(command.caseId())) {
                    continue;
                }
                while (now() < due) {
                    LockSupport.parkNanos(due - now());
                }
                try {
                    session.append(command);
                    accepted.add(due, now());
                    tally.add(command);
                    unseen.add(new Sent(due, events.addAndGet(command.events().size())));
                } catch (Refusal e) {
                    left.add(command.caseId());
                    refused = left.size();
                }
                due += between;
            }
        } catch (Exception e) {
            failed = e;
        } finally {
            done = true;
        }
    }

    /** Looks at the read models until the writer has returned and everything that it wrote is seen. */
    void watch(long before) {
        try {
            while (!done || !unseen.isEmpty()) {
                long seen = session.shown() - before;
                for (Sent next = unseen.peek(); next != null && next.events() <= seen; next = unseen.peek()) {
                    visible.add(next.due(), now());
                    unseen.remove();
                }
                LockSupport.parkNanos(LOOK_AGAIN);
            }
        } catch (Exception e) {
            failed = e;
        }
    }

    /** @throws Exception what ended the writer or the watcher; also when nothing at all was accepted */
    void check() throws Exception {
        Exception thrown = failed;
        if (thrown != null) {
            throw thrown;
        }
        Accepted.some(events.get(), refused);
    }

    long events() {
        return events.get();
    }

    /** What was due from a moment on and before another: to its answer, and until it was seen; and all that was refused. */
    void put(Map<String, Double> values, long from, long before) {
        Latencies.put(values, Names.in(Names.ACCEPTED, ""), accepted.due(from, before));
        Latencies.put(values, Names.in(Names.VISIBLE, ""), visible.due(from, before));
        values.put(Names.REFUSED, (double) refused);
    }

    Contents appended() {
        return tally.contents();
    }
}
