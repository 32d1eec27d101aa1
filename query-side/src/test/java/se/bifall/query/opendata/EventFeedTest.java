package se.bifall.query.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.GrantEvent.ContributionClassified;
import se.bifall.events.GrantEvent.FinancingStated;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantRejected;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.preferences.PreferenceStore;
import se.bifall.testing.Examples;
import se.bifall.testing.ListedLog;

/** What the feed tells of an application depends on whether it was tried when the event was recorded. */
class EventFeedTest {
    private static final String APPROVED = EventCodec.nameOf(GrantApproved.class);
    private final ListedLog log = new ListedLog();
    private final EventFeed feed = new EventFeed(log, new PublicIds(new Preferences()));

    private List<String> names() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        feed.write(0, 100, Long.MAX_VALUE, out);
        List<String> names = new ArrayList<>();
        for (String line : out.toString(UTF_8).lines().toList()) {
            names.add(Json.STORED.readTree(line).get("event").asText());
        }
        return names;
    }

    @Test
    void a_class_is_told_when_it_was_stated_after_the_decision() throws IOException {
        happened("a", GrantApproved.class, ContributionClassified.class);
        happened("b", GrantRejected.class, ContributionClassified.class);

        assertThat(names())
                .containsExactly(
                        APPROVED,
                        EventCodec.nameOf(ContributionClassified.class),
                        EventCodec.nameOf(GrantRejected.class),
                        EventCodec.nameOf(ContributionClassified.class));
    }

    @Test
    void a_class_that_was_stated_before_the_decision_never_comes() throws IOException {
        happened("a", ContributionClassified.class);
        assertThat(names()).isEmpty();

        happened("b", GrantApproved.class);
        happened("a", GrantApproved.class);
        assertThat(names()).containsExactly(APPROVED, APPROVED);
    }

    @Test
    void who_else_pays_is_never_told() throws IOException {
        happened("a", FinancingStated.class, GrantApproved.class, FinancingStated.class);

        assertThat(names()).containsExactly(APPROVED);
    }

    @SafeVarargs
    private void happened(String stream, Class<? extends BifallEvent>... types) {
        for (Class<? extends BifallEvent> type : types) {
            log.add(List.of(new StoredEvent(
                    log.head() + 1,
                    stream,
                    log.stream(stream).size(),
                    EventCodec.nameOf(type),
                    EventCodec.encode(Examples.whole(type)),
                    new EventContext("anna", null, null, null),
                    Instant.EPOCH)));
        }
    }

    private static final class Preferences implements PreferenceStore {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Map<String, String> all(String owner, String kind) {
            return kept;
        }

        @Override
        public void put(String owner, String kind, String name, String content) {
            kept.put(name, content);
        }

        @Override
        public boolean putIfAbsent(String owner, String kind, String name, String content) {
            return kept.putIfAbsent(name, content) == null;
        }

        @Override
        public boolean replace(String owner, String kind, String name, String expected, String content) {
            return kept.replace(name, expected, content);
        }

        @Override
        public void remove(String owner, String kind, String name) {
            kept.remove(name);
        }
    }
}
