package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.HashChain;
import se.bifall.memory.Recent;

/**
 * Links an event to the one before it in its stream. The chain over the whole log is no writer's business here: Axon Server
 * alone knows in which order several nodes append.
 */
final class StreamLinks {
    private static final int REMEMBERED = 4_096;
    private final AxonServer server;
    private final Map<String, Link> newest = Recent.atMost(REMEMBERED);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Link(long sequence, byte[] hash) {}

    StreamLinks(AxonServer server) {
        this.server = server;
    }

    synchronized Event link(ChainedEvent event) throws InterruptedException {
        byte[] hash = HashChain.next(before(event.stream(), event.sequence()), event.fingerprint());
        newest.put(event.stream(), new Link(event.sequence(), hash));
        return KeptEvent.of(event, hash);
    }

    /** What an append that failed had linked. */
    synchronized void forget(Iterable<Event> events) {
        events.forEach(event -> newest.remove(event.getAggregateIdentifier()));
    }

    private byte[] before(String stream, long sequence) throws InterruptedException {
        if (sequence == 0) {
            return HashChain.genesis();
        }
        Link known = newest.get(stream);
        byte[] hash = known != null && known.sequence() == sequence - 1 ? known.hash() : stored(stream, sequence - 1);
        if (hash == null) { // rather nothing than a link to nothing, in a log that only grows
            throw AxonServer.away(new IllegalStateException("no link before " + stream + "/" + sequence));
        }
        return hash;
    }

    private byte @Nullable [] stored(String stream, long sequence) throws InterruptedException {
        AggregateEventStream events = server.events().openAggregateStream(stream, sequence, sequence + 1);
        try {
            return events.hasNext() ? KeptEvent.streamHash(events.next()) : null;
        } catch (RuntimeException e) {
            throw AxonServer.away(e);
        } finally {
            events.cancel();
        }
    }
}
