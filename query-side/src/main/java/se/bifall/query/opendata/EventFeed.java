package se.bifall.query.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bifall.codes.CaseId;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantRejected;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.events.UnreadableEvent;

/** The log as the public may follow it: one line of JSON for each event that {@link PublicEvents} lets through. */
@Component
@OpenDataOn
final class EventFeed {
    private static final int BATCH = 1_000;
    private final EventLog log;
    private final PublicIds ids;

    EventFeed(EventLog log, PublicIds ids) {
        this.log = log;
        this.ids = ids;
    }

    /**
     * @param after the last position that the reader has seen; 0 for none
     * @param limit most lines
     * @param until the last position that is looked at
     */
    void write(long after, long limit, long until, OutputStream out) throws IOException {
        long written = 0;
        List<StoredEvent> batch = log.read(after, BATCH);
        while (!batch.isEmpty()) {
            for (StoredEvent stored : batch) {
                if (written == limit || stored.position() > until) {
                    return;
                }
                Optional<ObjectNode> line = line(stored);
                if (line.isPresent()) {
                    out.write(Json.STORED.writeValueAsBytes(line.get()));
                    out.write('\n');
                    written++;
                }
            }
            batch = log.read(batch.getLast().position(), BATCH);
        }
    }

    /** Empty for what is not published, and for what can't be read. */
    private Optional<ObjectNode> line(StoredEvent stored) {
        Class<? extends BifallEvent> type = EventCodec.classOf(stored.name());
        List<String> fields = type == null ? List.of() : PublicEvents.fieldsOf(type);
        if (type == null || fields.isEmpty() || (PublicEvents.isOnceDecided(type) && !isDecided(stored))) {
            return Optional.empty();
        }
        try {
            return Optional.of(line(stored, type, fields));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    /** As it was when the event was recorded: a line that is not there today does not appear in the past tomorrow. */
    private boolean isDecided(StoredEvent stored) {
        return log.stream(stored.stream()).stream()
                .filter(earlier -> earlier.position() < stored.position())
                .map(earlier -> EventCodec.classOf(earlier.name()))
                .anyMatch(type -> type == GrantApproved.class || type == GrantRejected.class);
    }

    private ObjectNode line(StoredEvent stored, Class<? extends BifallEvent> type, List<String> fields) {
        ObjectNode whole = Json.STORED.valueToTree(EventCodec.decode(stored.name(), stored.payload()));
        ObjectNode line = Json.STORED.createObjectNode();
        line.put("position", stored.position());
        line.put("event", EventCodec.nameOf(type));
        line.put("recordedAt", stored.recordedAt().toString());
        JsonNode caseId = whole.get("caseId");
        if (caseId != null) {
            line.put("case", ids.of(new CaseId(caseId.asText())));
        }
        for (String field : fields) {
            JsonNode value = whole.at("/" + field.replace('.', '/'));
            if (!value.isMissingNode() && !value.isNull()) {
                line.set(field.substring(field.lastIndexOf('.') + 1), value);
            }
        }
        return line;
    }
}
