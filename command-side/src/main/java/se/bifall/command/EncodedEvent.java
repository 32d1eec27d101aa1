package se.bifall.command;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import se.bifall.chain.ChainedEvent;

/** An event as any store keeps it, but for its place and its links. */
public final class EncodedEvent {
    private EncodedEvent() {}

    public static ChainedEvent of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedType type = payload.getType();
        return new ChainedEvent(
                0,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                type.getName() + "/" + Objects.requireNonNull(type.getRevision(), type.getName()),
                formatInstant(event.getTimestamp()),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData(),
                null,
                null);
    }
}
