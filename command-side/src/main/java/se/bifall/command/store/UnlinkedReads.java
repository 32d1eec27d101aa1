package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Moves reads from before there was a chain of them into the table that has one, in one commit, and drops the table they
 * lay in. A start that is cut short finds them either here or there.
 */
final class UnlinkedReads {
    private static final String BEFORE = "case_read";

    private UnlinkedReads() {}

    /** @param owner not committing by itself */
    static void link(Connection owner) {
        try (Statement statement = owner.createStatement()) {
            if (!isThere(owner)) {
                return;
            }
            statement.execute("drop trigger if exists case_read_never_changes");
            statement.execute("drop trigger if exists case_read_never_shrinks");
            move(owner);
            statement.execute("delete from " + BEFORE);
            owner.commit();
            statement.execute("drop table " + BEFORE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(Connection owner) throws SQLException {
        try (ResultSet tables = owner.getMetaData().getTables(null, null, BEFORE, null)) {
            return tables.next();
        }
    }

    private static void move(Connection owner) throws SQLException {
        ReadRows.Tip tip = ReadRows.Tip.of(owner);
        try (PreparedStatement all =
                        owner.prepareStatement("select case_id, person, what, at from " + BEFORE + " order by id");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                tip = tip.add(
                        owner,
                        new ReadRows.Read(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
    }
}
