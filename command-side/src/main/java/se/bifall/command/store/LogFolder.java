package se.bifall.command.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.command.upkeep.Part;

/** The log and the preferences of a folder that no server runs on. */
public final class LogFolder implements ChainedLog, AutoCloseable {
    /** What people have chosen for themselves, beside the log. */
    public static final TableLines PREFERENCES =
            new TableLines("preference", List.of("owner", "kind", "name", "content"));

    /** Who has read which case, beside the log. */
    public static final TableLines READS = new TableLines("case_read", List.of("at", "case_id", "person", "what"));

    private static final String FILE = "bifall";
    private static final int BATCH = 1_000;
    private final Connection connection;

    private LogFolder(Connection connection) {
        this.connection = connection;
    }

    static String url(Path data) {
        return WatchedPath.url(data.resolve(FILE));
    }

    public static boolean holdsLog(Path data) {
        return Files.exists(data.resolve(FILE + ".mv.db"));
    }

    /**
     * Opens the log to be read, and changes nothing in it.
     *
     * @throws IOException with a Swedish sentence when there is none, or it can't be read
     */
    public static LogFolder open(Path data) throws IOException {
        if (!holdsLog(data)) {
            throw new IOException("I mappen " + data + " finns ingen händelselogg.");
        }
        try {
            return new LogFolder(DriverManager.getConnection(url(data) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r"));
        } catch (SQLException e) {
            throw new IOException(sentence(e), e);
        }
    }

    static String sentence(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "Bifall körs redan på samma data. Stäng den först, eller välj en annan mapp med --data.";
            case ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                "Ärendelagret kan inte läsas eller skrivas; kontrollera rättigheter och plats: " + e.getMessage();
            case ErrorCode.FILE_CORRUPTED_1 ->
                "Ärendelagret är skadat och öppnas inte. Återställ det från en säkerhetskopia.";
            case ErrorCode.COLUMN_NOT_FOUND_1 ->
                "Loggen är från före kedjan. Starta Bifall på den en gång, så länkas den.";
            default -> "Ärendelagret kan inte öppnas: " + e.getMessage();
        };
    }

    @Override
    public ChainHead headAt(long position) {
        try {
            return ChainRows.headAt(connection, position);
        } catch (SQLException e) {
            throw new IllegalStateException(sentence(e), e);
        }
    }

    @Override
    public void walk(Predicate<ChainedEvent> goOn) {
        try {
            ChainRows.walk(connection, goOn);
        } catch (SQLException e) {
            throw new IllegalStateException(sentence(e), e);
        }
    }

    @Override
    public List<ChainedEvent> links(String stream) {
        try {
            return ChainRows.stream(connection, stream);
        } catch (SQLException e) {
            throw new IllegalStateException(sentence(e), e);
        }
    }

    /** What is kept beside the log in the same file. */
    public List<Part> parts() {
        return List.of(
                new Part(Part.PREFERENCES, out -> PREFERENCES.write(connection, out)),
                new Part(Part.READS, out -> READS.write(connection, out)));
    }

    /**
     * Makes the log of an empty folder.
     *
     * @param events in their order, linked
     * @param preferences as {@link #PREFERENCES} writes them
     * @param reads as {@link #READS} writes them
     */
    public static void create(Path data, Stream<ChainedEvent> events, InputStream preferences, InputStream reads)
            throws IOException {
        try (Connection connection = DriverManager.getConnection(url(data))) {
            connection.setAutoCommit(false);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("event-log.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("preferences.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("case-reads.sql"));
            insert(connection, events);
            PREFERENCES.read(connection, preferences);
            READS.read(connection, reads);
            connection.commit();
        } catch (ScriptException e) {
            throw new IOException(e.getCause() instanceof SQLException cause ? sentence(cause) : e.getMessage(), e);
        } catch (SQLException e) {
            throw new IOException(sentence(e), e);
        }
    }

    private static void insert(Connection connection, Stream<ChainedEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ChainRows.INSERT)) {
            int waiting = 0;
            for (ChainedEvent event : (Iterable<ChainedEvent>) events::iterator) {
                ChainRows.add(insert, event);
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(sentence(e), e);
        }
    }
}
