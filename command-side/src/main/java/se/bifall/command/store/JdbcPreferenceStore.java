package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import se.bifall.preferences.PreferenceStore;

/** Preferences in a table beside the log. */
final class JdbcPreferenceStore implements PreferenceStore {
    private static final String KEY = " where owner = ? and kind = ? and name = ?";
    private final DataSource source;

    JdbcPreferenceStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Map<String, String> all(String owner, String kind) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select name, content from preference where owner = ? and kind = ? order by name")) {
            set(statement, owner, kind);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, String> all = new LinkedHashMap<>();
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void put(String owner, String kind, String name, String content) {
        while (change("update preference set content = ?" + KEY, content, owner, kind, name) == 0
                && !putIfAbsent(owner, kind, name, content)) {
            Thread.onSpinWait(); // somebody else put it, or took it away, in between
        }
    }

    @Override
    public boolean putIfAbsent(String owner, String kind, String name, String content) {
        return change(
                        "insert into preference (owner, kind, name, content) values (?, ?, ?, ?)",
                        owner,
                        kind,
                        name,
                        content)
                == 1;
    }

    @Override
    public boolean replace(String owner, String kind, String name, String expected, String content) {
        return change(
                        "update preference set content = ?" + KEY + " and content = ?",
                        content,
                        owner,
                        kind,
                        name,
                        expected)
                == 1;
    }

    @Override
    public void remove(String owner, String kind, String name) {
        change("delete from preference" + KEY, owner, kind, name);
    }

    private int change(String sql, String... values) {
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, values);
                int changed = statement.executeUpdate();
                connection.commit();
                return changed;
            } catch (SQLException e) {
                connection.rollback();
                if (SqlStates.isDuplicateKey(e)) {
                    return 0;
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
