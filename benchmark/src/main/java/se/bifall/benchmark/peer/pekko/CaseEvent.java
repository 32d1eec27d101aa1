package se.bifall.benchmark.peer.pekko;

import java.time.Instant;
import se.bifall.benchmark.work.Stored;

/** An event as the journal keeps it: decoded only by who needs it. */
@SuppressWarnings("ArrayRecordComponent") // the bytes as stored; never compared
record CaseEvent(String caseId, String name, byte[] payload, Instant recordedAt, String commandId) {
    static CaseEvent of(Stored event) {
        return new CaseEvent(event.caseId(), event.name(), event.payload(), event.recordedAt(), event.commandId());
    }
}
