package se.bifall.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import se.bifall.commands.CommandRequest;
import se.bifall.events.EventContext;

/** The context of an event as Axon's metadata. */
public final class EventMetaData {
    /** Added to every event where it is appended. */
    public static final String PROFILE = "profile";

    private EventMetaData() {}

    public static MetaData of(CommandRequest request, String digest) {
        return MetaData.from(
                Map.of("actor", request.actor(), "commandId", request.id().value(), "digest", digest));
    }

    public static EventContext context(Map<String, ?> metaData) {
        Map<String, Object> known = new HashMap<>(metaData);
        return new EventContext(
                Objects.toString(known.get("actor"), "okänd"),
                (String) known.get("commandId"),
                (String) known.get("digest"),
                (String) known.get(PROFILE));
    }
}
