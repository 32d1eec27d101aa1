package se.bifall.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** A log that a test writes by hand. */
public final class ListedLog implements EventLog {
    private final List<StoredEvent> events = new CopyOnWriteArrayList<>();
    private final LongAdder scanned = new LongAdder();

    public static ListedLog of(List<StoredEvent> events) {
        ListedLog log = new ListedLog();
        log.add(events);
        return log;
    }

    public synchronized void add(List<StoredEvent> more) {
        events.addAll(more);
        notifyAll();
    }

    public void replaceBy(List<StoredEvent> others) {
        events.clear();
        events.addAll(others);
    }

    /** As somebody with the database in their hands can. */
    public void renumber(int position, long sequence) {
        events.replaceAll(one -> one.position() == position
                ? new StoredEvent(
                        one.position(),
                        one.stream(),
                        sequence,
                        one.name(),
                        one.payload(),
                        one.context(),
                        one.recordedAt())
                : one);
    }

    @Override
    public List<StoredEvent> read(long position, int limit) {
        return events.stream()
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
    }

    /** How many events were wanted of a scan, and read, so far. */
    public long scanned() {
        return scanned.sum();
    }

    @Override
    public void scan(long first, long last, Wanted wanted, Consumer<Scanned> visitor) {
        EventLog.super.scan(first, last, wanted, found -> {
            scanned.increment();
            visitor.accept(found);
        });
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public long head() {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    @Override
    public synchronized void awaitAfter(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (head() <= position && System.nanoTime() < until) {
            wait(10);
        }
    }
}
