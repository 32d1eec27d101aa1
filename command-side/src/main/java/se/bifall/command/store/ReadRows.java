package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.HashChain;
import se.bifall.events.Json;
import se.bifall.reads.CaseRead;

/**
 * Reads as they lie there, links and all: a log of one stream, so that whoever can check the log of events can check this one.
 */
public final class ReadRows {
    private static final String STREAM = "lasningar";
    private static final String INSERT = "insert into read_log (id, case_id, person, what, at, stream_hash, log_hash)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final int WALKED = 2_000;
    private static final byte[] NOTHING = {};

    /** Always as many digits, so that moments sort as text. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private ReadRows() {}

    /** A moment as it is stored. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /**
     * A read as it is stored.
     *
     * @param at as stored, character for character
     */
    public record Read(String caseId, String person, String what, String at) {
        public static Read of(CaseRead read) {
            return new Read(read.caseId(), read.person(), read.what().name(), moment(read.at()));
        }

        /** What was kept. */
        public CaseRead told() {
            return new CaseRead(caseId, person, CaseRead.What.valueOf(what), Instant.parse(at));
        }

        public ChainedEvent at(long id) {
            return new ChainedEvent(
                    id, "", STREAM, id - 1, "CaseRead", "CaseRead/1", at, payload(), NOTHING, null, null);
        }

        private byte[] payload() {
            return Json.STORED
                    .createObjectNode()
                    .put("case", caseId)
                    .put("person", person)
                    .put("what", what)
                    .toString()
                    .getBytes(UTF_8);
        }
    }

    /** Where the chain of reads ends. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Tip(long id, byte[] streamHash, byte[] logHash) {
        public static final Tip BEGINNING = new Tip(0, HashChain.genesis(), HashChain.genesis());

        static Tip of(Connection connection) throws SQLException {
            try (PreparedStatement last = connection.prepareStatement(
                            "select id, stream_hash, log_hash from read_log order by id desc limit 1");
                    ResultSet row = last.executeQuery()) {
                return row.next() ? new Tip(row.getLong(1), bytes(row, 2), bytes(row, 3)) : BEGINNING;
            }
        }

        /** Where it ends when a read is added. */
        public Tip after(Read read) {
            byte[] inStream = HashChain.next(streamHash, read.at(id + 1).fingerprint());
            return new Tip(id + 1, inStream, HashChain.next(logHash, inStream));
        }

        /** Adds a read, and is then where the chain ends. */
        Tip add(Connection connection, Read read) throws SQLException {
            Tip next = after(read);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setLong(1, next.id());
                insert.setString(2, read.caseId());
                insert.setString(3, read.person());
                insert.setString(4, read.what());
                insert.setString(5, read.at());
                insert.setBytes(6, next.streamHash());
                insert.setBytes(7, next.logHash());
                insert.executeUpdate();
            }
            return next;
        }
    }

    static ChainHead headAt(Connection connection, long id) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                "select id, log_hash from read_log where id <= ? order by id desc limit 1")) {
            last.setLong(1, id);
            try (ResultSet row = last.executeQuery()) {
                return row.next() ? ChainHead.of(row.getLong(1), bytes(row, 2)) : ChainHead.EMPTY;
            }
        }
    }

    static void walk(Connection connection, Predicate<ChainedEvent> goOn) throws SQLException {
        List<ChainedEvent> rows = after(connection, Long.MIN_VALUE);
        while (!rows.isEmpty()) {
            for (ChainedEvent row : rows) {
                if (!goOn.test(row)) {
                    return;
                }
            }
            rows = after(connection, rows.getLast().position());
        }
    }

    private static List<ChainedEvent> after(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id, case_id, person, what, at, stream_hash, log_hash from read_log"
                        + " where id > ? order by id limit " + WALKED)) {
            statement.setLong(1, id);
            List<ChainedEvent> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Read read = new Read(text(row, 2), text(row, 3), text(row, 4), text(row, 5));
                    rows.add(read.at(row.getLong(1)).linked(row.getLong(1), bytes(row, 6), bytes(row, 7)));
                }
            }
            return rows;
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getBytes(column), NOTHING);
    }
}
