package se.bifall.query.projection;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Folds the ends of quarters and years while nobody waits, so that a day that nobody has asked for is soon folded on from
 * the nearest: some seconds after the start and then every hour, on one core. A short log needs none.
 */
@Component
public final class Milestones {
    private static final Logger LOG = LoggerFactory.getLogger(Milestones.class);
    /** Of fewer events any day is folded in a tenth of a second. */
    private static final long WORTH = 20_000;

    private final AsOf asOf;
    private final FactTable table;
    private volatile boolean closed;

    Milestones(AsOf asOf, FactTable table) {
        this.asOf = asOf;
        this.table = table;
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
    }

    /**
     * Returns when they are folded. In a pool of one thread: what is folded in parallel inside it stays there, and leaves the
     * other cores to readers.
     */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
    public synchronized void fold() throws InterruptedException {
        if (table.position() < WORTH) {
            return;
        }
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            alone.submit(() -> asOf.rememberMilestones(() -> !closed)).get();
        } catch (ExecutionException e) {
            LOG.warn("the ends of quarters were not folded; days are folded from the beginning", e);
        }
    }
}
