package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.HashChain;

/**
 * Writes straight into the log of a folder where no Bifall runs, linked as Bifall links it. More can be written later, as
 * long as nobody else has written meanwhile.
 */
final class BulkLog {
    private static final int BATCH = 1_000;
    private static final String KIND = "GrantCaseAggregate";
    /** As long as a real one. */
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static final String INSERT =
            "insert into event_log (event_id, stream, sequence, kind, name, revision, payload, context, recorded_at,"
                    + " stream_hash, log_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Path data;
    private final Map<String, Link> streams = new HashMap<>();
    private byte[] logHash = HashChain.genesis();
    private int events;

    /** @param name stored name with revision */
    @SuppressWarnings("ArrayRecordComponent") // the bytes as stored
    record Recorded(String stream, String name, byte[] payload, Instant at) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Link(long next, byte[] hash) {}

    BulkLog(Path data) {
        this.data = data;
    }

    /** The file of the log. */
    static Path file(Path data) {
        return data.resolve("bifall.mv.db");
    }

    int events() {
        return events;
    }

    void write(Stream<Recorded> recorded) throws SQLException, IOException {
        Files.createDirectories(data);
        String url =
                "jdbc:h2:file:" + data.toAbsolutePath().resolve("bifall") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                InputStream schema = Objects.requireNonNull(BulkLog.class.getResourceAsStream("/event-log.sql"))) {
            statement.execute(new String(schema.readAllBytes(), UTF_8));
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Iterator<Recorded> all = recorded.iterator(); all.hasNext(); ) {
                    add(insert, all.next());
                    if (events % BATCH == 0 || !all.hasNext()) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
    }

    private void add(PreparedStatement insert, Recorded recorded) throws SQLException {
        Link before = streams.getOrDefault(recorded.stream(), new Link(0, HashChain.genesis()));
        ChainedEvent event = event(recorded, before.next());
        byte[] streamHash = HashChain.next(before.hash(), event.fingerprint());
        logHash = HashChain.next(logHash, streamHash);
        streams.put(recorded.stream(), new Link(before.next() + 1, streamHash));
        events++;
        int slash = event.name().lastIndexOf('/');
        insert.setString(1, event.id());
        insert.setString(2, event.stream());
        insert.setLong(3, event.sequence());
        insert.setString(4, KIND);
        insert.setString(5, event.name().substring(0, slash));
        insert.setString(6, event.name().substring(slash + 1));
        insert.setBytes(7, event.payload());
        insert.setBytes(8, event.context());
        insert.setString(9, event.recordedAt());
        insert.setBytes(10, streamHash);
        insert.setBytes(11, logHash);
        insert.addBatch();
    }

    private ChainedEvent event(Recorded recorded, long sequence) {
        UUID id = UUID.nameUUIDFromBytes((recorded.stream() + '/' + sequence).getBytes(UTF_8));
        String context = "{\"actor\":\"handlaggare\",\"commandId\":\"" + new UUID(1, events) + "\",\"digest\":\""
                + DIGEST + "\"}";
        return new ChainedEvent(
                0,
                id.toString(),
                recorded.stream(),
                sequence,
                KIND,
                recorded.name(),
                recorded.at().toString(),
                recorded.payload(),
                context.getBytes(UTF_8),
                null,
                null);
    }
}
