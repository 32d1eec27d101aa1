package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.HashChain;

/** The rows of the log as they lie there, links and all. */
final class ChainRows {
    static final String INSERT =
            "insert into event_log (global_index, event_id, stream, sequence, kind, name, revision, payload,"
                    + " context, recorded_at, stream_hash, log_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ROWS = "select global_index, event_id, stream, sequence, kind, name, revision,"
            + " recorded_at, payload, context, stream_hash, log_hash from event_log where ";

    private static final int WALKED = 2_000;
    /** What somebody has emptied is not what was written: its link says so. */
    private static final byte[] NOTHING = {};

    private ChainRows() {}

    /** Everything up to the newest event there is when it is asked for. */
    static void walk(Connection connection, Predicate<ChainedEvent> goOn) throws SQLException {
        long last = headAt(connection, Long.MAX_VALUE).events();
        long position = Long.MIN_VALUE;
        while (position < last) {
            List<ChainedEvent> rows = after(connection, position, WALKED);
            if (rows.isEmpty()) {
                return;
            }
            for (ChainedEvent event : rows) {
                if (event.position() > last) {
                    return;
                }
                if (!goOn.test(event)) {
                    return;
                }
                position = event.position();
            }
        }
    }

    static ChainHead headAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("select global_index, log_hash from event_log"
                + " where global_index <= ? order by global_index desc limit 1")) {
            last.setLong(1, position);
            try (ResultSet row = last.executeQuery()) {
                if (!row.next()) {
                    return ChainHead.EMPTY;
                }
                byte[] hash = row.getBytes(2);
                return ChainHead.of(row.getLong(1), hash == null ? HashChain.genesis() : hash);
            }
        }
    }

    static List<ChainedEvent> after(Connection connection, long position, long limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ROWS + "global_index > ? order by global_index limit ?")) {
            statement.setLong(1, position);
            statement.setLong(2, limit);
            return events(statement);
        }
    }

    static List<ChainedEvent> stream(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS + "stream = ? order by sequence")) {
            statement.setString(1, stream);
            return events(statement);
        }
    }

    private static List<ChainedEvent> events(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<ChainedEvent> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(event(row));
            }
            return rows;
        }
    }

    /** Adds a linked event to a batch of {@link #INSERT}. */
    static void add(PreparedStatement insert, ChainedEvent event) throws SQLException {
        int slash = event.name().lastIndexOf('/');
        insert.setLong(1, event.position());
        insert.setString(2, event.id());
        insert.setString(3, event.stream());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.kind());
        insert.setString(6, event.name().substring(0, slash));
        insert.setString(7, event.name().substring(slash + 1));
        insert.setBytes(8, event.payload());
        insert.setBytes(9, event.context());
        insert.setString(10, event.recordedAt());
        insert.setBytes(11, Objects.requireNonNull(event.streamHash()));
        insert.setBytes(12, Objects.requireNonNull(event.logHash()));
        insert.addBatch();
    }

    private static ChainedEvent event(ResultSet row) throws SQLException {
        return new ChainedEvent(
                row.getLong(1),
                Objects.requireNonNullElse(row.getString(2), ""),
                Objects.requireNonNullElse(row.getString(3), ""),
                row.getLong(4),
                row.getString(5),
                row.getString(6) + "/" + row.getString(7),
                Objects.requireNonNullElse(row.getString(8), ""),
                Objects.requireNonNullElse(row.getBytes(9), NOTHING),
                Objects.requireNonNullElse(row.getBytes(10), NOTHING),
                row.getBytes(11),
                row.getBytes(12));
    }
}
