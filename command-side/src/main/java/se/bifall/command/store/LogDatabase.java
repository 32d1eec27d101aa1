package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The file of the log, opened twice. As its owner once, to make what is missing and to bring what is old up to date, and then
 * only to keep it open: H2 would otherwise forget how it was opened. As a user who may add to the log and read it and nothing
 * else for all that follows, so that the database itself refuses whoever gets hold of a connection to change, remove, empty
 * or drop.
 */
final class LogDatabase extends HikariDataSource {
    private static final String USER = "bifall";

    private final Connection owner;

    private LogDatabase(Connection owner) {
        this.owner = owner;
    }

    /** @throws SQLException when it can't be opened: {@link LogFolder#sentence} */
    static LogDatabase open(Path data) throws SQLException {
        Connection owner = DriverManager.getConnection(LogFolder.url(data));
        LogDatabase opened = new LogDatabase(owner);
        try {
            prepare(owner);
            String password = UUID.randomUUID().toString(); // of this run, and written nowhere
            admit(owner, password);
            opened.setPoolName("event-log");
            opened.setJdbcUrl(LogFolder.plainUrl(data));
            opened.setUsername(USER);
            opened.setPassword(password);
            opened.setAutoCommit(false);
            opened.setMaximumPoolSize(
                    40); // more than the server has threads (32) and who appends for them, so that nobody waits
            opened.setMinimumIdle(2);
            opened.setConnectionTimeout(5_000); // a store that can't be reached says so while somebody still waits
            opened.reach();
            return opened;
        } catch (SQLException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Who can't come in stops the start, and the first who comes doesn't wait for the pool. */
    private void reach() throws SQLException {
        getConnection().close();
    }

    /** Every table, its rules, and the links of what is from before there were any; the same for a folder that is restored. */
    static void prepare(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        SingleConnectionDataSource source = new SingleConnectionDataSource(owner, true);
        boolean unlinked = Unlinked.begin(source);
        run(owner, "event-log.sql");
        if (unlinked) {
            Unlinked.link(source);
        }
        run(owner, "preferences.sql");
        run(owner, "read-log.sql");
        UnlinkedReads.link(owner);
        run(owner, "append-only.sql");
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static void run(Connection owner, String script) {
        ScriptUtils.executeSqlScript(owner, new ClassPathResource(script));
    }

    /** Made anew at each start, so that it has no other rights than those that stand in {@code rights.sql}. */
    private static void admit(Connection owner, String password) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop user if exists " + USER);
            statement.execute("create user " + USER + " password '" + password + "'");
        }
        run(owner, "rights.sql");
    }

    /** The owner last: the file is closed with it. */
    @Override
    public void close() {
        super.close();
        try {
            owner.close();
        } catch (SQLException e) {
            throw new IllegalStateException(LogFolder.sentence(e), e);
        }
    }
}
