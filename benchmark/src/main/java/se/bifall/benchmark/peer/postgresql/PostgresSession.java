package se.bifall.benchmark.peer.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.Stored;

/** Everything from the table of events. */
final class PostgresSession implements Session {
    private static final String COLUMNS = "stream, sequence, name, payload, recorded_at, command_id, nth";
    /** Refused when the place in the stream is taken. */
    private static final String INSERT =
            "insert into event_log (" + COLUMNS + ")" + " values (?, ?, ?, cast(? as jsonb), ?, ?, ?)";

    private final Database database;
    private final PostgresServer server;
    private final AtomicLong shown = new AtomicLong();
    private volatile boolean following;

    PostgresSession(Database database, PostgresServer server) throws Exception {
        this.database = database;
        this.server = server;
        database.run("""
                create table if not exists event_log (
                  position bigint generated always as identity primary key,
                  stream text not null,
                  sequence bigint not null,
                  name text not null,
                  payload jsonb not null,
                  recorded_at timestamptz not null,
                  command_id text not null,
                  nth integer not null,
                  unique (stream, sequence)
                )""");
    }

    @Override
    public void append(Command command) throws Exception {
        if (command.events().size() == 1) {
            // one statement is a transaction of its own, and one way there and back
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(true);
                insert(connection, command.events().getFirst(), 0);
            }
        } else {
            database.write(connection -> {
                int nth = 0;
                for (Stored event : command.events()) {
                    insert(connection, event, nth++);
                }
            });
        }
        shown.addAndGet(command.events().size());
    }

    private static void insert(Connection connection, Stored event, int nth) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, event.caseId());
            insert.setLong(2, event.sequence());
            insert.setString(3, event.name());
            insert.setString(4, new String(event.payload(), UTF_8));
            insert.setObject(5, event.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(6, event.commandId());
            insert.setInt(7, nth);
            insert.executeUpdate();
        }
    }

    @Override
    public void load(Iterator<Command> all) throws Exception {
        database.write(connection -> {
            try (PGCopyOutputStream rows = new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class), "copy event_log (" + COLUMNS + ") from stdin", 1 << 16)) {
                StringBuilder row = new StringBuilder();
                while (all.hasNext()) {
                    int nth = 0;
                    for (Stored event : all.next().events()) {
                        row.setLength(0);
                        row.append(event.caseId())
                                .append('\t')
                                .append(event.sequence())
                                .append('\t');
                        row.append(event.name()).append('\t');
                        row.append(new String(event.payload(), UTF_8).replace("\\", "\\\\"))
                                .append('\t');
                        row.append(event.recordedAt())
                                .append('\t')
                                .append(event.commandId())
                                .append('\t');
                        row.append(nth++).append('\n');
                        rows.write(row.toString().getBytes(UTF_8));
                    }
                }
            }
        });
        database.analyze();
    }

    @Override
    public Answer rebuild() throws Exception {
        follow();
        return answer();
    }

    @Override
    public void follow() throws Exception {
        if (!following) {
            shown.set(database.number("select count(*) from event_log"));
            following = true;
        }
    }

    /** What is committed is shown. */
    @Override
    public long shown() {
        return following ? shown.get() : 0;
    }

    @Override
    public Answer answer() throws Exception {
        return new Answer(database.commit(connection -> Distributions.all(connection, null)));
    }

    @Override
    public EventSet stored() throws Exception {
        return database.events("select stream, count(*), max(sequence) from event_log group by stream");
    }

    @Override
    public Cells table(Query query) throws Exception {
        return database.commit(connection -> Distributions.one(connection, query));
    }

    @Override
    public Cells asOf(LocalDate recordedDay) throws Exception {
        return database.commit(connection -> Distributions.all(connection, recordedDay));
    }

    @Override
    public long serversPeak() {
        return server.peak();
    }

    @Override
    public void close() throws Exception {
        database.close();
        server.close();
    }
}
