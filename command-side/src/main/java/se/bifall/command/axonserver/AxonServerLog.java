package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.HashChain;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** The log as Axon Server keeps it. Its places count from 0 and have no gaps; ours count from 1. */
public final class AxonServerLog implements EventLog, ChainedLog {
    private static final int BATCH = 5_000;
    /** Events that are on their way to us at most. */
    private static final int BUFFER = 1_000;

    private static final int NEXT_EVENT_SECONDS = 10;
    private final AxonServer server;
    private final LogIndex index = new LogIndex();
    private final ReentrantLock indexing = new ReentrantLock();

    public AxonServerLog(AxonServer server) {
        this.server = server;
    }

    @Override
    public List<StoredEvent> read(long position, int limit) {
        List<StoredEvent> events = new ArrayList<>();
        each(position, Math.min(head(), position + limit), (place, event) -> {
            events.add(KeptEvent.stored(place, event));
            index.add(
                    place,
                    event.getAggregateIdentifier(),
                    event.getAggregateSequenceNumber(),
                    KeptEvent.streamHash(event));
            return true;
        });
        return events;
    }

    /** What is done with an event; false when no more are wanted. */
    @FunctionalInterface
    private interface Visitor {
        boolean visit(long position, Event event);
    }

    /** The events after a place up to another, which is there. */
    private void each(long after, long last, Visitor visitor) {
        if (after >= last) {
            return;
        }
        int buffer = (int) Math.min(BUFFER, Math.max(last - after, 2));
        try (EventStream stream = server.events().openStream(after - 1, buffer)) {
            for (long position = after + 1; position <= last; position++) {
                EventWithToken next = stream.nextIfAvailable(NEXT_EVENT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw AxonServer.away(
                            stream.getError().orElseGet(() -> new IllegalStateException("no event came")));
                }
                if (!visitor.visit(next.getToken() + 1, next.getEvent())) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AxonServer.away(e);
        }
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        List<StoredEvent> events = new ArrayList<>();
        for (Event event : AxonServerEngine.stream(server, stream, 0)) {
            events.add(KeptEvent.stored(position(stream, event.getAggregateSequenceNumber()), event));
        }
        return events;
    }

    private long position(String stream, long sequence) {
        long known = index.position(stream, sequence);
        if (known > 0) {
            return known;
        }
        indexUpTo(head());
        return index.position(stream, sequence);
    }

    private void indexUpTo(long last) {
        indexing.lock();
        try {
            while (index.last() < last) {
                read(index.last(), BATCH);
            }
        } finally {
            indexing.unlock();
        }
    }

    @Override
    public long head() {
        return AxonServer.await(server.events().getLastToken()) + 1;
    }

    @Override
    public void awaitAfter(long position, Duration atMost) throws InterruptedException {
        if (head() > position) {
            return;
        }
        try (EventStream stream = server.events().openStream(position - 1, 2)) {
            stream.nextIfAvailable(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public ChainHead headAt(long position) {
        long sought = Math.min(position, head());
        indexUpTo(sought);
        ChainHead before = index.headBefore(sought);
        if (before.events() == sought) {
            return before;
        }
        Linked linked = new Linked(before.hash().bytes());
        each(before.events(), sought, (place, event) -> linked.follow(KeptEvent.streamHash(event)));
        return ChainHead.of(sought, linked.hash);
    }

    /** The chain over the log, from one head on. */
    private static final class Linked {
        private byte[] hash;

        Linked(byte[] hash) {
            this.hash = hash;
        }

        boolean follow(byte @Nullable [] streamHash) {
            hash = HashChain.next(hash, streamHash == null ? HashChain.genesis() : streamHash);
            return true;
        }
    }

    @Override
    public void walk(Predicate<ChainedEvent> goOn) {
        Linked linked = new Linked(HashChain.genesis());
        long last = head();
        boolean[] on = {true};
        for (long from = 0; from < last && on[0]; from += BATCH) {
            each(from, Math.min(last, from + BATCH), (place, event) -> {
                linked.follow(KeptEvent.streamHash(event));
                on[0] = goOn.test(KeptEvent.chained(place, event, linked.hash));
                return on[0];
            });
        }
    }

    @Override
    public List<ChainedEvent> links(String stream) {
        List<ChainedEvent> links = new ArrayList<>();
        for (Event event : AxonServerEngine.stream(server, stream, 0)) {
            long position = position(stream, event.getAggregateSequenceNumber());
            links.add(KeptEvent.chained(position, event, headAt(position).hash().bytes()));
        }
        return links;
    }
}
