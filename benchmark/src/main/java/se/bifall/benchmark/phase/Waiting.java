package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Waits for what has to come. */
public final class Waiting {
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Waiting() {}

    /** @throws TimeoutException when it doesn't come in five minutes */
    public static void until(Callable<Boolean> holds) throws Exception {
        until(holds, AT_MOST);
    }

    /** @throws TimeoutException when it doesn't come in the time */
    static void until(Callable<Boolean> holds, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("what was waited for didn't come in " + atMost);
            }
            Thread.sleep(1);
        }
    }
}
