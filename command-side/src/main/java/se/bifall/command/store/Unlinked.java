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
 * before the columns until every link is there, so that a start which is cut short is begun anew by the next. All links come
 * in one commit, and the triggers after them: a marked log that has some links or the triggers was marked by somebody else.
 * Such a log, and one that has the columns, no mark, and not the links, is left as it is: that is a broken chain, and for the
 * one who verifies to say.
 */
final class Unlinked {
    private static final int BATCH = 1_000;

    private static final String MARK = "event_log_being_linked";

    private Unlinked() {}

    static void link(DataSource source) {
        try (Connection connection = source.getConnection()) {
            Links links = links(connection);
            if (links == Links.SOME) {
                return;
            }
            if (links == Links.NONE) {
                linkAll(connection);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists " + MARK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private enum Links {
        NONE,
        SOME,
        ALL
    }

    private static Links links(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*), count(log_hash), count(stream_hash) from event_log")) {
            row.next();
            long events = row.getLong(1);
            long linked = row.getLong(2);
            long inStream = row.getLong(3);
            return linked == 0 && inStream == 0
                    ? Links.NONE
                    : linked == events && inStream == events ? Links.ALL : Links.SOME;
        }
    }

    private static void linkAll(Connection connection) throws SQLException {
        ChainTip tip = ChainTip.ofNothing();
        List<ChainedEvent> rows = ChainRows.after(connection, Long.MIN_VALUE, BATCH);
        while (!rows.isEmpty()) {
            link(connection, tip, rows);
            rows = ChainRows.after(connection, rows.getLast().position(), BATCH);
        }
        connection.commit();
    }

    private static void link(Connection connection, ChainTip tip, List<ChainedEvent> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update event_log set stream_hash = ?, log_hash = ? where global_index = ?")) {
            for (ChainedEvent event : rows) {
                ChainedEvent linked = tip.link(connection, event, event.fingerprint());
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
            boolean needed = (has(connection, MARK, "") && !isGuarded(connection))
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

    private static boolean isGuarded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from information_schema.triggers"
                        + " where lower(event_object_table) = 'event_log'")) {
            row.next();
            return row.getInt(1) > 0;
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
