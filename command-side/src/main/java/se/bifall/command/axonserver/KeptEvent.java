package se.bifall.command.axonserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.HexFormat;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainedEvent;
import se.bifall.command.EventMetaData;
import se.bifall.events.StoredEvent;

/**
 * An event as Axon Server keeps it: under our stored name and revision, its context as the very text that our own file
 * would hold, and beside it the link of its stream. So the same log has the same fingerprints in both.
 */
final class KeptEvent {
    private static final String CONTEXT = "context";
    private static final String STREAM_HASH = "streamHash";

    private KeptEvent() {}

    /** @throws IllegalArgumentException for a time that Axon Server, which counts milliseconds, would not give back */
    static Event of(ChainedEvent event, byte[] streamHash) {
        Instant recorded = Instant.parse(event.recordedAt());
        if (!DateTimeUtils.formatInstant(Instant.ofEpochMilli(recorded.toEpochMilli()))
                .equals(event.recordedAt())) {
            throw new IllegalArgumentException("Tiden " + event.recordedAt() + " är inte i hela millisekunder.");
        }
        int slash = event.name().lastIndexOf('/');
        return Event.newBuilder()
                .setMessageIdentifier(event.id())
                .setAggregateIdentifier(event.stream())
                .setAggregateSequenceNumber(event.sequence())
                .setAggregateType(event.kind() == null ? "" : event.kind())
                .setTimestamp(recorded.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.name().substring(0, slash))
                        .setRevision(event.name().substring(slash + 1))
                        .setData(ByteString.copyFrom(event.payload())))
                .putMetaData(CONTEXT, text(new String(event.context(), UTF_8)))
                .putMetaData(STREAM_HASH, text(HexFormat.of().formatHex(streamHash)))
                .build();
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    /** @param logHash as it is worked out from all before; null where nobody asks for it */
    static ChainedEvent chained(long position, Event event, byte @Nullable [] logHash) {
        return new ChainedEvent(
                position,
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getAggregateType().isEmpty() ? null : event.getAggregateType(),
                name(event),
                recordedAt(event),
                event.getPayload().getData().toByteArray(),
                context(event),
                streamHash(event),
                logHash);
    }

    static StoredEvent stored(long position, Event event) {
        byte[] context = context(event);
        return new StoredEvent(
                position,
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                name(event),
                event.getPayload().getData().toByteArray(),
                () -> EventMetaData.read(context),
                Instant.ofEpochMilli(event.getTimestamp()));
    }

    /** For Axon, which folds the stream. */
    static DomainEventData<byte[]> entry(Event event) {
        return new GenericDomainEventEntry<>(
                event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getMessageIdentifier(),
                recordedAt(event),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                context(event));
    }

    /** Null on an event that somebody else wrote, or whose link somebody damaged. */
    static byte @Nullable [] streamHash(Event event) {
        try {
            byte[] hash = HexFormat.of().parseHex(text(event, STREAM_HASH));
            return hash.length == 0 ? null : hash;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(Event event) {
        return event.getPayload().getType() + "/" + event.getPayload().getRevision();
    }

    private static String recordedAt(Event event) {
        return DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp()));
    }

    private static byte[] context(Event event) {
        return text(event, CONTEXT).getBytes(UTF_8);
    }

    private static String text(Event event, String name) {
        MetaDataValue value = event.getMetaDataMap().get(name);
        return value == null ? "" : value.getTextValue();
    }
}
