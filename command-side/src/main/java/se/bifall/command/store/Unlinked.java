package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import se.bifall.chain.ChainedEvent;

/**
 * Links a log from before there was a chain, once, when its table gets the columns for it. A mark stands in the database from
 * before the columns until every link is there, so that a start which is cut short is gone on with by the next. A log that
 * has the columns, no mark, and not the links is left as it is: that is a broken chain, and for the one who verifies to say.
 */
final class Unlinked {
    private static final int BATCH = 1_000;

    private static final String MARK = "event_log_being_linked";

    private Unlinked() {}

    static void link(DataSource source) {
        try (Connection connection = source.getConnection()) {
            ChainTip tip = ChainTip.ofNothing();
            List<ChainedEvent> rows = ChainRows.after(connection, Long.MIN_VALUE, BATCH);
            while (!rows.isEmpty()) {
                link(connection, tip, rows);
                rows = ChainRows.after(connection, rows.getLast().position(), BATCH);
            }
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists " + MARK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void link(Connection connection, ChainTip tip, List<ChainedEvent> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update event_log set stream_hash = ?, log_hash = ? where global_index = ?")) {
            for (ChainedEvent event : rows) {
                ChainedEvent linked = tip.link(connection, event);
                update.setBytes(1, linked.streamHash());
                update.setBytes(2, linked.logHash());
                update.setLong(3, event.position());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** True when the log is from before the chain, or its linking was cut short; from then on the mark says so. */
    static boolean begin(DataSource source) {
        try (Connection connection = source.getConnection()) {
            boolean needed = has(connection, MARK, "")
                    || (has(connection, "event_log", "") && !has(connection, "event_log", "log_hash"));
            if (needed) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create table if not exists " + MARK + " (since timestamp)");
                }
            }
            return needed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param column empty for any */
    private static boolean has(Connection connection, String table, String column) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, null)) {
            boolean found = false;
            while (columns.next()) {
                found |= column.isEmpty() || columns.getString("COLUMN_NAME").equalsIgnoreCase(column);
            }
            return found;
        }
    }
}
