package se.bifall.benchmark.phase;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.Histogram;

/** Latencies by when what they are of was due: one that was late is not left out of the time that it belongs to. */
final class Samples {
    private final Queue<Sample> all = new ConcurrentLinkedQueue<>();

    private record Sample(long due, long latency) {}

    /**
     * @param due nanoseconds, as {@code done}
     * @param done when it was
     */
    void add(long due, long done) {
        all.add(new Sample(due, done - due));
    }

    /** Of what was due from a moment on and before another. */
    Histogram due(long from, long before) {
        Histogram latencies = Latencies.histogram();
        all.stream()
                .filter(one -> one.due() >= from && one.due() < before)
                .forEach(one -> latencies.recordValue(one.latency()));
        return latencies;
    }
}
