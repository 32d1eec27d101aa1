package se.bifall.benchmark.phase;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies in nanoseconds, to three digits, up to some minutes. */
public final class Latencies {
    private Latencies() {}

    public static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toNanos(30), 3);
    }

    /** @param what of several, with a space after it */
    public static void put(Map<String, Double> values, String what, Histogram latencies) {
        if (latencies.getTotalCount() == 0) {
            return; // over before anything was sent
        }
        values.put(what + Names.P50, latencies.getValueAtPercentile(50) / 1e6);
        values.put(what + Names.P99, latencies.getValueAtPercentile(99) / 1e6);
        values.put(what + Names.WORST, latencies.getMaxValue() / 1e6);
        values.put(what + Names.COUNTED, (double) latencies.getTotalCount());
    }
}
