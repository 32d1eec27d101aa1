package se.bifall.benchmark.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Appending;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.work.Stored;
import se.bifall.command.store.WatchedPath;

/** One command's rows and one commit at a time into a copy of Bifall's own log, with its own settings, and nothing more. */
final class JdbcAppend extends Limit {
    private static final String INSERT = "insert into event_log (global_index, event_id, stream, sequence, kind, name,"
            + " revision, payload, context, recorded_at, stream_hash, log_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LOG = "bifall"; // the file
    private static final byte[] CONTEXT = new byte[90]; // as long as Bifall's in this benchmark
    private static final String ID = "0".repeat(36); // as long as a UUID
    private static final byte[] HASH = new byte[32];

    JdbcAppend() {
        super(
                Limits.PLAIN_JDBC,
                Phase.APPEND,
                "insert and commit in a copy of Bifall's own log, with its table, indexes, rows and settings; each writer"
                        + " its own connection and commits; nothing is encoded, linked or checked");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public List<String> flags(int cases) {
        return BifallPeer.started(cases);
    }

    @Override
    public Optional<String> reads() {
        return Optional.of(BifallPeer.NAME);
    }

    @Override
    public Measured measure(Given given) throws Exception {
        String url = WatchedPath.url(given.folder().resolve(LOG));
        AtomicLong positions = new AtomicLong(given.events());
        List<Connection> opened = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        try {
            Appending.measure(
                    given,
                    () -> {
                        Connection connection = DriverManager.getConnection(url);
                        opened.add(connection);
                        return appender(connection, positions);
                    },
                    values);
        } finally {
            for (Connection one : opened) {
                one.close();
            }
        }
        return Measured.of(values);
    }

    private static Appending.Appender appender(Connection connection, AtomicLong positions) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return command -> {
            for (Stored stored : command.events()) {
                set(insert, positions.incrementAndGet(), stored);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        };
    }

    private static void set(PreparedStatement insert, long position, Stored stored) throws SQLException {
        int slash = stored.name().indexOf('/');
        insert.setLong(1, position);
        String id = stored.caseId() + '/' + stored.sequence();
        insert.setString(2, ID.substring(id.length()) + id);
        insert.setString(3, stored.caseId());
        insert.setLong(4, stored.sequence());
        insert.setString(5, "GrantCaseAggregate");
        insert.setString(6, stored.name().substring(0, slash));
        insert.setString(7, stored.name().substring(slash + 1));
        insert.setBytes(8, stored.payload());
        insert.setBytes(9, CONTEXT);
        insert.setString(10, stored.recordedAt().toString());
        insert.setBytes(11, HASH);
        insert.setBytes(12, HASH);
    }
}
