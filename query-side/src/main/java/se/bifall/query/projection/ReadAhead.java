package se.bifall.query.projection;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** The log from a position on, some thousand events at a time: the next are read while those before are folded. */
final class ReadAhead {
    private final EventLog log;
    private final int limit;
    private long position;
    private @Nullable Future<List<StoredEvent>> ahead;

    /** @param limit most events at a time */
    ReadAhead(EventLog log, long position, int limit) {
        this.log = log;
        this.position = position;
        this.limit = limit;
    }

    /** The next events; empty at the head. Fewer than the limit are the last there were when they were read. */
    List<StoredEvent> next() {
        List<StoredEvent> read = ahead == null ? read(position) : outcome(ahead);
        ahead = null;
        if (!read.isEmpty()) {
            position = read.getLast().position();
        }
        if (read.size() == limit) {
            long from = position;
            FutureTask<List<StoredEvent>> reading = new FutureTask<>(() -> read(from));
            Thread.ofPlatform().daemon().name("log-reader").start(reading);
            ahead = reading;
        }
        return read;
    }

    private List<StoredEvent> read(long from) {
        return log.read(from, limit);
    }

    /** Waited for also when somebody interrupts: a reading that is left closes the file of the store. */
    private static List<StoredEvent> outcome(Future<List<StoredEvent>> reading) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reading.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException failed -> throw failed;
                        case Error failed -> throw failed;
                        case null, default -> throw new IllegalStateException(e);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
