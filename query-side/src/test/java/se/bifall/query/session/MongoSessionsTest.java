package se.bifall.query.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.events.SessionExpiredEvent;

/** Several nodes know the same sessions, and one that has ended stays so on all of them. */
class MongoSessionsTest {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final List<Object> told = new ArrayList<>();
    private final Moving clock = new Moving();
    private final MongoClient client;
    private final MongoSessions one;
    private final MongoSessions other;

    MongoSessionsTest() {
        server.bind("127.0.0.1", 0);
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
        one = new MongoSessions(client.getDatabase("test"), IDLE, clock, told::add);
        other = new MongoSessions(client.getDatabase("test"), IDLE, clock, told::add);
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_one_node_keeps_another_finds() {
        MapSession session = started("anna");

        assertThat(found(other, session.getId()).<String>getAttribute("who")).isEqualTo("anna");
        assertThat(other.findById("nobody")).isNull();
    }

    @Test
    void a_session_with_a_new_id_is_not_found_under_the_old() {
        MapSession session = started("anna");
        String before = session.getId();

        MapSession again = found(other, before);
        again.changeSessionId();
        other.save(again);

        assertThat(one.findById(before)).isNull();
        assertThat(found(one, again.getId()).<String>getAttribute("who")).isEqualTo("anna");
    }

    @Test
    void one_that_somebody_logs_out_of_is_not_brought_back_by_a_request_under_way() {
        MapSession session = started("anna");
        MapSession underWay = found(one, session.getId());

        other.deleteById(session.getId());
        one.save(underWay);

        assertThat(other.findById(session.getId())).isNull();
    }

    @Test
    void one_that_has_been_idle_for_too_long_ends_where_it_is_asked_for_and_tells_whose_it_was() {
        MapSession session = started("anna");
        clock.now = clock.now.plus(IDLE).plusSeconds(1);

        assertThat(other.findById(session.getId())).isNull();

        assertThat(told).singleElement().isInstanceOfSatisfying(SessionExpiredEvent.class, event -> assertThat(
                        event.getSession().<String>getAttribute("who"))
                .isEqualTo("anna"));
        assertThat(one.findById(session.getId())).isNull();
    }

    private MapSession started(String who) {
        MapSession session = one.createSession();
        session.setAttribute("who", who);
        one.save(session);
        return session;
    }

    private static MapSession found(MongoSessions sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
