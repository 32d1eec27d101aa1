package se.bifall.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Sha256;
import se.bifall.events.EventLog;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.Comparison.Difference;
import se.bifall.query.projection.Comparison.Member;
import se.bifall.query.projection.Comparison.Place;

/**
 * Folds everything anew beside the live read models and compares: those in memory, and the rows where there are any and this
 * node writes them. The long work is done while the live models go on; what seemed to differ, and what changed meanwhile, is
 * looked at once more with both at the same event.
 */
@Component
public final class ReadModelCheck {
    private static final int SHOWN = 200;
    private final Projector projector;
    private final FactTable table;
    private final ReadModelStore store;
    private final EventLog log;
    private final Clock clock;

    ReadModelCheck(Projector projector, FactTable table, ReadModelStore store, EventLog log, Clock clock) {
        this.projector = projector;
        this.table = table;
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    public synchronized Comparison compare() {
        FactTable anew = projector.foldedAnew();
        Set<String> suspects = suspects(anew);
        List<Difference> differences = new ArrayList<>();
        projector.atTheSameEvent(anew, changes -> suspects.addAll(changes.streams()), () -> {
            NavigableMap<String, Object> live = table.byStream();
            NavigableMap<String, Object> folded = anew.byStream();
            for (String stream : suspects) {
                add(differences, stream, Place.MEMORY, json(live.get(stream)), json(folded.get(stream)));
                if (projector.isWriting() && folded.get(stream) instanceof CaseFacts facts) {
                    add(differences, stream, Place.STORE, stored(stream), json(facts));
                }
            }
        });
        NavigableMap<String, Object> folded = anew.byStream();
        return new Comparison(clock.instant(), anew.position(), folded.size(), answers(folded), differences);
    }

    /** Folds everything anew and puts that in the place of what is live, in one step for every reader. */
    public synchronized void heal() {
        projector.rebuild();
    }

    private Set<String> suspects(FactTable anew) {
        NavigableMap<String, Object> live = table.byStream();
        NavigableMap<String, Object> folded = anew.byStream();
        Set<String> streams = new TreeSet<>(live.keySet());
        streams.addAll(folded.keySet());
        streams.removeIf(stream -> {
            JsonNode expected = json(folded.get(stream));
            return json(live.get(stream)).equals(expected)
                    && (!projector.isWriting()
                            || !(folded.get(stream) instanceof CaseFacts)
                            || stored(stream).equals(expected));
        });
        return streams;
    }

    private JsonNode stored(String stream) {
        return store.find(stream).map(ReadModelCheck::json).orElse(MissingNode.getInstance());
    }

    private void add(List<Difference> differences, String stream, Place place, JsonNode found, JsonNode folded) {
        if (!found.equals(folded)) {
            differences.add(new Difference(stream, newest(stream), place, members(found, folded)));
        }
    }

    private static List<Member> members(JsonNode found, JsonNode folded) {
        Set<String> names = new TreeSet<>();
        found.fieldNames().forEachRemaining(names::add);
        folded.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !found.path(name).equals(folded.path(name)))
                .map(name -> new Member(name, shown(found.path(name)), shown(folded.path(name))))
                .toList();
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "–" : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private long newest(String stream) {
        List<StoredEvent> events = log.stream(stream.substring(stream.indexOf(' ') + 1));
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    private static JsonNode json(@Nullable Object facts) {
        return facts == null ? MissingNode.getInstance() : Json.STORED.valueToTree(facts);
    }

    private static Sha256 answers(Map<String, Object> folded) {
        try {
            MessageDigest digest = Sha256.digest();
            for (Object facts : folded.values()) {
                digest.update(Json.STORED.writeValueAsBytes(facts));
            }
            return Sha256.of(digest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
