package se.bifall.query.projection;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Folds the ends of years while nobody waits, so that a day that nobody has asked for is soon folded on from the nearest:
 * some seconds after the start and then every hour, on one core. A short log needs none.
 */
@Component
final class YearEnds {
    private static final Logger LOG = LoggerFactory.getLogger(YearEnds.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofHours(1);
    /** Of fewer events any day is folded in a tenth of a second. */
    private static final long WORTH = 20_000;

    private final AsOf asOf;
    private final FactTable table;
    private volatile boolean closed;

    YearEnds(AsOf asOf, FactTable table) {
        this.asOf = asOf;
        this.table = table;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("year-ends").start(this::run);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
    }

    private void run() {
        try {
            Thread.sleep(FIRST);
            while (!closed) {
                if (table.position() >= WORTH) {
                    alone();
                }
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a pool of one thread: what is folded in parallel inside it stays there, and leaves the other cores to readers. */
    private void alone() throws InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            pool.execute(() -> {
                try {
                    asOf.rememberYears(() -> !closed);
                } catch (RuntimeException e) {
                    LOG.warn("the ends of years were not folded; days are folded from the beginning", e);
                }
            });
        } finally {
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.SECONDS) && !closed) {
                // one thing at a time
            }
        }
    }
}
