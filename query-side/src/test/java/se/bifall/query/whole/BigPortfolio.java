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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import se.bifall.chain.HashChain;
import se.bifall.codes.Applicant;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.OfficerId;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.testing.Altered;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/** Many whole lives of invented cases written straight into the log of a folder, before Bifall is started on it. */
final class BigPortfolio {
    private static final Instant FIRST = Instant.parse("2026-01-02T08:00:00Z");
    private static final List<String> WHAT = List.of(
            "Ny svetslinje",
            "Digital handel",
            "Utvecklad besöksnäring",
            "Energieffektiv ugn",
            "Mötesplats",
            "Förstudie om vätgas");
    private static final List<String> WHO = List.of(
            "Åkeri", "Ängens gård", "Västerskog", "Wallins snickeri", "Österfjäll", "Norrsken", "Bygdens handel");

    private BigPortfolio() {}

    /** @return how many events there are */
    static int write(Path data, int cases, long seed) throws SQLException, IOException {
        Files.createDirectories(data);
        String url =
                "jdbc:h2:file:" + data.toAbsolutePath().resolve("bifall") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (InputStream schema =
                    Objects.requireNonNull(BigPortfolio.class.getResourceAsStream("/event-log.sql"))) {
                statement.execute(new String(schema.readAllBytes(), UTF_8));
            }
            return write(connection, cases, seed);
        }
    }

    private static int write(Connection connection, int cases, long seed) throws SQLException {
        int events = 0;
        byte[] logHash = HashChain.genesis();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into event_log (event_id, stream, sequence, kind, name, revision, payload, context, recorded_at,"
                        + " stream_hash, log_hash) values (?, ?, ?, 'GrantCaseAggregate', ?, ?, ?, ?, ?, ?, ?)")) {
            for (Life life : (Iterable<Life>) Lifecycles.portfolio(seed, cases)::iterator) {
                Random random = new Random(life.caseId().value().hashCode());
                OfficerId caseworker =
                        new OfficerId("handlaggare" + (random.nextInt(12) == 0 ? "" : random.nextInt(12)));
                long sequence = 0;
                byte[] streamHash = HashChain.genesis();
                for (GrantEvent event : life.events()) {
                    streamHash = HashChain.next(
                            streamHash, set(insert, told(event, caseworker, events, random), sequence++, events++));
                    logHash = HashChain.next(logHash, streamHash);
                    insert.setBytes(9, streamHash);
                    insert.setBytes(10, logHash);
                    insert.addBatch();
                }
                if (events % 1_000 < 20) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        return events;
    }

    /** The same life, told so that titles, applicants, numbers and caseworkers differ. */
    private static GrantEvent told(GrantEvent event, OfficerId caseworker, int number, Random random) {
        return switch (event) {
            case GrantApplied e -> {
                Applicant applicant = Altered.with(
                        e.applicant(), "name", WHO.get(random.nextInt(WHO.size())) + " " + number + " (påhittad)");
                yield Altered.with(
                        Altered.with(e, "applicant", applicant),
                        "title",
                        WHAT.get(random.nextInt(WHAT.size())) + " " + number);
            }
            case ApplicationRegistered e ->
                Altered.with(
                        e,
                        "diarienummer",
                        new Diarienummer("RUN " + e.registeredOn().getYear() + "-" + (10_000 + number)));
            case CaseworkerAssigned e -> Altered.with(e, "caseworker", caseworker);
            default -> event;
        };
    }

    /** @return the fingerprint */
    private static byte[] set(PreparedStatement insert, GrantEvent event, long sequence, int number)
            throws SQLException {
        String stored = EventCodec.nameOf(event.getClass());
        String id = new java.util.UUID(1, number).toString();
        byte[] payload = EventCodec.encode(event);
        byte[] context = ("{\"actor\":\"handlaggare\",\"commandId\":\"k" + number + "\",\"digest\":\"d" + number
                        + "\"}")
                .getBytes(UTF_8);
        String recordedAt = FIRST.plusSeconds(number).toString();
        insert.setString(1, id);
        insert.setString(2, event.stream());
        insert.setLong(3, sequence);
        insert.setString(4, stored.split("/")[0]);
        insert.setString(5, stored.split("/")[1]);
        insert.setBytes(6, payload);
        insert.setBytes(7, context);
        insert.setString(8, recordedAt);
        return HashChain.fingerprint(
                id, event.stream(), sequence, "GrantCaseAggregate", stored, recordedAt, payload, context);
    }
}
