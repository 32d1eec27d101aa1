package se.bifall.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** The log as it was just before an event: without what came later, and without what was booked together with it. */
final class LogBefore implements EventLog {
    private final EventLog log;
    private final StoredEvent event;
    private final @Nullable String request;

    LogBefore(EventLog log, StoredEvent event) {
        this.log = log;
        this.event = event;
        this.request = event.context().commandId();
    }

    @Override
    public List<StoredEvent> read(long position, int limit) {
        return earlier(log.read(position, limit));
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return earlier(log.stream(stream));
    }

    @Override
    public long head() {
        return event.position() - 1;
    }

    @Override
    public void awaitAfter(long position, Duration atMost) {
        throw new UnsupportedOperationException("the past does not grow");
    }

    private List<StoredEvent> earlier(List<StoredEvent> events) {
        return events.stream()
                .filter(one -> one.position() < event.position() && !isOfTheSameRequest(one))
                .toList();
    }

    private boolean isOfTheSameRequest(StoredEvent one) {
        return request != null && request.equals(one.context().commandId());
    }
}
