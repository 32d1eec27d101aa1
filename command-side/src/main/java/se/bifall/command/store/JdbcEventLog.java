package se.bifall.command.store;

import com.ethlo.time.ITU;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.PreparedStatementSetter;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.command.EventMetaData;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** Reads the log straight from its table, past every event processor. */
final class JdbcEventLog implements EventLog, ChainedLog {
    private static final String COLUMNS =
            "select global_index, stream, sequence, name, revision, payload, context," + " recorded_at from event_log ";
    private static final String SCANNED = "select global_index, stream, sequence, name, revision, payload"
            + " from event_log where global_index >= ? and global_index <= ? order by global_index";
    /** By what is in them: many times as many as there are kinds of event; one takes the place of another. */
    private static final String[] NAMES = new String[4_096];

    private final DataSource source;
    private final Commits commits;

    JdbcEventLog(DataSource source, Commits commits) {
        this.source = source;
        this.commits = commits;
    }

    @Override
    public List<StoredEvent> read(long position, int limit) {
        return query(
                COLUMNS + "where global_index > ? order by global_index limit " + limit,
                asked -> asked.setLong(1, position));
    }

    @Override
    public void scan(long first, long last, Wanted wanted, Consumer<Scanned> visitor) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SCANNED)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong(1);
                    String stream = row.getString(2);
                    if (wanted.test(stream, row.getLong(3), position)) {
                        visitor.accept(new Scanned(stream, position, name(row), row.getBytes(6)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<StoredEvent> stream(String stream) {
        return query(COLUMNS + "where stream = ? order by sequence", asked -> asked.setString(1, stream));
    }

    @Override
    public long head() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(global_index), 0) from event_log");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void awaitAfter(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        long seen = commits.over();
        while (left > 0 && head() <= position) {
            left = commits.awaitMoreThan(seen, left);
            seen = commits.over();
        }
    }

    @Override
    public ChainHead headAt(long position) {
        try (Connection connection = source.getConnection()) {
            return ChainRows.headAt(connection, position);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void walk(Predicate<ChainedEvent> goOn) {
        try (Connection connection = source.getConnection()) {
            ChainRows.walk(connection, goOn);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<ChainedEvent> links(String stream) {
        try (Connection connection = source.getConnection()) {
            return ChainRows.stream(connection, stream);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param parameter set by its type: the first {@code setObject} of a process makes H2 look for classes that aren't there */
    private List<StoredEvent> query(String sql, PreparedStatementSetter parameter) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameter.setValues(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same text for all events of a revision: whoever decodes them looks it up, and its hash is worked out once. */
    private static String name(ResultSet row) throws SQLException {
        String name = row.getString(4);
        String revision = row.getString(5);
        int place = (31 * name.hashCode() + revision.hashCode()) & (NAMES.length - 1);
        String known = NAMES[place];
        if (known == null || !isMadeOf(known, name, revision)) {
            known = name + "/" + revision;
            NAMES[place] = known;
        }
        return known;
    }

    private static boolean isMadeOf(String known, String name, String revision) {
        return known.length() == name.length() + 1 + revision.length()
                && known.startsWith(name)
                && known.charAt(name.length()) == '/'
                && known.endsWith(revision);
    }

    /** A time that can't be read makes the event one that can't be read: its case is set aside, and others go on. */
    private static StoredEvent event(ResultSet row) throws SQLException {
        String name = name(row);
        Instant recorded = Instant.EPOCH;
        try {
            recorded = ITU.parseDateTime(Objects.requireNonNullElse(row.getString(8), ""))
                    .toInstant();
        } catch (DateTimeException e) {
            name = "oläslig tid: " + name;
        }
        byte[] context = row.getBytes(7);
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                name,
                row.getBytes(6),
                () -> EventMetaData.read(context),
                recorded);
    }
}
