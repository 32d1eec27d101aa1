package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.bifall.chain.ChainedEvent;

/** The rows of the log as they lie there, links and all. */
final class ChainRows {
    private static final String AFTER = "select global_index, event_id, stream, sequence, kind, name, revision,"
            + " recorded_at, payload, context, stream_hash, log_hash from event_log where global_index > ?"
            + " order by global_index limit ?";

    private ChainRows() {}

    static List<ChainedEvent> after(DataSource source, long position, long limit) {
        try (Connection connection = source.getConnection()) {
            return after(connection, position, limit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ChainedEvent> after(Connection connection, long position, long limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, position);
            statement.setLong(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<ChainedEvent> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(event(row));
                }
                return rows;
            }
        }
    }

    private static ChainedEvent event(ResultSet row) throws SQLException {
        return new ChainedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6) + "/" + row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11),
                row.getBytes(12));
    }
}
