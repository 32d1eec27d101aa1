package se.bifall.benchmark.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Names;
import se.bifall.command.store.WatchedPath;

/** Every row of Bifall's log in order, read through JDBC by one thread and thrown away. */
final class RawRead extends Limit {
    private static final int AT_ONCE = 5_000;
    private static final String ROWS = "select global_index, stream, sequence, name, revision, payload, context,"
            + " recorded_at from event_log where global_index > ? order by global_index limit " + AT_ONCE;

    RawRead() {
        super("limit: read raw rows", Phase.REBUILD, "every row of Bifall's log through JDBC, in order, one thread");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public boolean isMeasuredAt(int cases, boolean smallest) {
        return true;
    }

    @Override
    public Optional<String> reads() {
        return Optional.of(BifallPeer.NAME);
    }

    @Override
    public Measured measure(Given given) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        WatchedPath.url(given.folder().resolve("bifall")));
                PreparedStatement rows = connection.prepareStatement(ROWS)) {
            long before = System.nanoTime();
            long events = 0;
            long bytes = 0;
            long position = 0;
            while (true) {
                rows.setLong(1, position);
                long first = events;
                try (ResultSet row = rows.executeQuery()) {
                    while (row.next()) {
                        position = row.getLong(1);
                        bytes += row.getString(2).length()
                                + row.getLong(3)
                                + row.getString(4).length()
                                + row.getString(5).length()
                                + row.getBytes(6).length
                                + row.getBytes(7).length
                                + row.getString(8).length();
                        events++;
                    }
                }
                if (events == first) {
                    break;
                }
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            if (events != given.events() || bytes == 0) {
                return Measured.failed(events + " rows of " + given.events());
            }
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.SECONDS, seconds);
            values.put(Names.EVENTS_A_SECOND, events / seconds);
            return Measured.of(values);
        }
    }
}
