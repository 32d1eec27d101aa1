package se.bifall.benchmark.peer.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import se.bifall.benchmark.work.EventSet;
import se.bifall.command.store.WatchedPath;

/** Connections to one database, none of which commits by itself. */
public final class Database implements AutoCloseable {
    private final HikariDataSource source = new HikariDataSource();

    /** @param url as JDBC takes it, with user and password */
    public Database(String url, String name) {
        source.setPoolName(name);
        source.setJdbcUrl(url);
        source.setAutoCommit(false);
        source.setMaximumPoolSize(40); // as many as Bifall has
        source.setMinimumIdle(2);
    }

    /** H2 in a file with the settings of Bifall's own log: each commit is with the operating system when it returns. */
    public static Database h2(Path folder) {
        return new Database(h2Url(folder), "log");
    }

    public static String h2Url(Path folder) {
        return WatchedPath.url(folder.resolve("log"));
    }

    /** What is done on one connection and committed, or rolled back when it fails. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws Exception;
    }

    public <T> T commit(Work<T> work) throws Exception {
        try (Connection connection = source.getConnection()) {
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** The same, where there is nothing to tell. */
    @FunctionalInterface
    public interface Step {
        void on(Connection connection) throws Exception;
    }

    public void write(Step step) throws Exception {
        commit(connection -> {
            step.on(connection);
            return true;
        });
    }

    /** Each statement in turn, committed together. */
    public void run(String... statements) throws Exception {
        write(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String one : statements) {
                    statement.execute(one);
                }
            }
        });
    }

    /** @return the first column of the first row; 0 where there is none */
    public long number(String query) throws Exception {
        return commit(connection -> number(connection, query));
    }

    static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** @param query for each case how many events there are of it, and the place of the newest, from 0 */
    public EventSet events(String query) throws Exception {
        return commit(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet rows = statement.executeQuery()) {
                return events(rows);
            }
        });
    }

    /** @param rows as {@link #events(String)} asks for */
    public static EventSet events(ResultSet rows) throws SQLException {
        EventSet events = EventSet.NONE;
        while (rows.next()) {
            events = events.with(rows.getString(1), rows.getLong(2), rows.getLong(3));
        }
        return events;
    }

    /** What PostgreSQL would do by itself in a minute, when much has been loaded; H2 does it as it goes. */
    public void analyze() throws SQLException {
        if (source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true); // its own transactions
                statement.execute("vacuum analyze");
            }
        }
    }

    public HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
