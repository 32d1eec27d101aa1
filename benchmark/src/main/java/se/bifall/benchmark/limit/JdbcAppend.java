package se.bifall.benchmark.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Appending;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Stored;
import se.bifall.command.store.WatchedPath;

/** One command's rows and one commit at a time into Bifall's own table in H2 with Bifall's own settings, and nothing more. */
final class JdbcAppend extends Limit {
    private static final String INSERT = "insert into event_log (event_id, stream, sequence, kind, name, revision,"
            + " payload, context, recorded_at, stream_hash, log_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final byte[] CONTEXT = new byte[150]; // as long as Bifall's
    private static final byte[] HASH = new byte[32];

    JdbcAppend() {
        super(
                Limits.PLAIN_JDBC,
                Phase.APPEND,
                "insert and commit in an H2 file of its own that holds as many rows, with the same table, indexes and"
                        + " settings as Bifall's; each writer its own connection and commits; nothing is encoded, linked or checked");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public Measured measure(Given given) throws Exception {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int writers : List.of(1, 2, 8)) {
            append(given.with(writers), values);
        }
        return Measured.of(values);
    }

    private static void append(Given given, Map<String, Double> values) throws Exception {
        String url = WatchedPath.url(given.folder().resolve("plain-" + given.threads()));
        List<Connection> opened = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(url)) {
            ScriptUtils.executeSqlScript(owner, new ClassPathResource("event-log.sql"));
            fill(owner, given.work().commands());
            Appending.measure(
                    given,
                    () -> {
                        Connection connection = DriverManager.getConnection(url);
                        opened.add(connection);
                        return appender(connection);
                    },
                    values);
        } finally {
            for (Connection one : opened) {
                one.close();
            }
        }
    }

    private static void fill(Connection owner, Iterator<Command> all) throws SQLException {
        owner.setAutoCommit(false);
        try (PreparedStatement insert = owner.prepareStatement(INSERT)) {
            while (all.hasNext()) {
                for (Stored stored : all.next().events()) {
                    set(insert, stored);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        owner.commit();
    }

    private static Appending.Appender appender(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return command -> {
            for (Stored stored : command.events()) {
                set(insert, stored);
                insert.executeUpdate();
            }
            connection.commit();
        };
    }

    private static void set(PreparedStatement insert, Stored stored) throws SQLException {
        int slash = stored.name().indexOf('/');
        insert.setString(1, stored.caseId() + '/' + stored.sequence());
        insert.setString(2, stored.caseId());
        insert.setLong(3, stored.sequence());
        insert.setString(4, "GrantCaseAggregate");
        insert.setString(5, stored.name().substring(0, slash));
        insert.setString(6, stored.name().substring(slash + 1));
        insert.setBytes(7, stored.payload());
        insert.setBytes(8, CONTEXT);
        insert.setString(9, stored.recordedAt().toString());
        insert.setBytes(10, HASH);
        insert.setBytes(11, HASH);
    }
}
