package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import se.bifall.chain.ChainedEvent;

/**
 * Links a log from before there was a chain, once, when its table gets the columns for it. A log that has the columns and
 * not the links is left as it is: that is a broken chain, and for the one who verifies to say.
 */
final class Unlinked {
    private static final int BATCH = 1_000;

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

    /** True when the log is from before the chain: it has no column for links. */
    static boolean isNeeded(DataSource source) {
        try (Connection connection = source.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "event_log", null)) {
            boolean any = false;
            boolean linked = false;
            while (columns.next()) {
                any = true;
                linked |= columns.getString("COLUMN_NAME").equalsIgnoreCase("log_hash");
            }
            return any && !linked;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
