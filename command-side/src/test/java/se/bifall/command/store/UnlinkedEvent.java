package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import se.bifall.chain.ChainedEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.testing.Happened;

/** An event as its writer brings it, with an identifier that nobody else has. */
final class UnlinkedEvent {
    private UnlinkedEvent() {}

    static ChainedEvent of(String stream, long sequence) {
        BifallEvent event = Happened.applied();
        return new ChainedEvent(
                0,
                UUID.randomUUID().toString(),
                stream,
                sequence,
                "GrantCaseAggregate",
                EventCodec.nameOf(event.getClass()),
                "2025-03-01T08:00:00.000Z",
                EventCodec.encode(event),
                "{}".getBytes(UTF_8),
                null,
                null);
    }
}
