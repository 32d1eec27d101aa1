package se.bifall.benchmark.peer.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.phase.Waiting;
import se.bifall.benchmark.work.Work;

/** A process that was killed leaves its claims of segments behind. */
class AxonClaimsTest {
    private static final Duration LASTING = Duration.ofSeconds(10); // Axon's default

    @TempDir
    Path folder;

    @Test
    void by_the_guide_those_of_another_process_are_waited_for() throws Exception {
        Peer peer = new AxonGuidePeer();
        long events = loaded(peer);

        claimed("4711@elsewhere", Instant.now().minus(LASTING).plusSeconds(1));

        thenShown(peer, events);
    }

    @Test
    void tuned_it_has_its_own_again_at_once() throws Exception {
        Peer peer = new AxonTunedPeer();
        long events = loaded(peer);

        claimed("the only one", Instant.now().plusSeconds(60));

        assertTimeout(Duration.ofSeconds(50), () -> thenShown(peer, events));
    }

    private long loaded(Peer peer) throws Exception {
        try (Session session = peer.open(folder)) {
            session.load(new Work(5, 12).commands());
            session.follow();
            long events = session.stored().count();
            assertThat(events).isPositive();
            Waiting.until(() -> session.shown() == events);
            return events;
        }
    }

    private void claimed(String owner, Instant at) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Database.h2Url(folder));
                PreparedStatement claim =
                        connection.prepareStatement("update tokenentry set owner = ?, \"timestamp\" = ?")) {
            claim.setString(1, owner);
            claim.setString(2, DateTimeUtils.formatInstant(at));
            assertThat(claim.executeUpdate()).isPositive();
        }
    }

    private void thenShown(Peer peer, long events) throws Exception {
        try (Session session = peer.open(folder)) {
            session.follow();
            Waiting.until(() -> session.shown() == events);
        }
    }
}
