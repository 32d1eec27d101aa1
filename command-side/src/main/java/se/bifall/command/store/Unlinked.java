package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import se.bifall.chain.ChainedEvent;

/**
 * Links a log from before there was a chain, once, when it is opened. A log where some events have links and others
 * don't is left as it is: that is a broken chain, and for the one who verifies to say.
 */
final class Unlinked {
    private static final int BATCH = 1_000;

    private Unlinked() {}

    static void link(DataSource source) {
        try (Connection connection = source.getConnection()) {
            if (isLinked(connection)) {
                return;
            }
            ChainTip tip = ChainTip.ofNothing();
            List<ChainedEvent> rows = ChainRows.after(connection, 0, BATCH);
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
                ChainTip.Links links = tip.link(connection, event.stream(), event.sequence(), event.fingerprint());
                update.setBytes(1, links.stream());
                update.setBytes(2, links.log());
                update.setLong(3, event.position());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static boolean isLinked(Connection connection) throws SQLException {
        try (PreparedStatement any =
                        connection.prepareStatement("select 1 from event_log where log_hash is not null limit 1");
                ResultSet row = any.executeQuery()) {
            return row.next();
        }
    }
}
