package se.bifall.command;

import java.io.IOException;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.CommandRequest;
import se.bifall.events.EventContext;
import se.bifall.events.Json;

/** The context of an event as Axon's metadata. */
public final class EventMetaData {
    /** Added to every event where it is appended. */
    public static final String PROFILE = "profile";

    private EventMetaData() {}

    public static MetaData of(CommandRequest request, String digest) {
        return MetaData.from(
                Map.of("actor", request.actor(), "commandId", request.id().value(), "digest", digest));
    }

    /** What can be read of it: a context that somebody has damaged stops no reader. */
    public static EventContext context(@Nullable Map<String, ?> metaData) {
        String actor = text(metaData, "actor");
        return new EventContext(
                actor == null ? "okänd" : actor,
                text(metaData, "commandId"),
                text(metaData, "digest"),
                text(metaData, PROFILE));
    }

    /** The same of stored bytes; what can't be read, also since somebody has emptied it, says nothing. */
    @SuppressWarnings("unchecked")
    public static EventContext read(byte @Nullable [] stored) {
        try {
            return context(stored == null ? Map.of() : Json.STORED.readValue(stored, Map.class));
        } catch (IOException e) {
            return context(Map.of());
        }
    }

    private static @Nullable String text(@Nullable Map<String, ?> metaData, String name) {
        return metaData != null && metaData.get(name) instanceof String text ? text : null;
    }
}
