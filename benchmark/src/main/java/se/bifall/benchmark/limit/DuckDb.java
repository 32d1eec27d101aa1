package se.bifall.benchmark.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Version;
import se.bifall.benchmark.phase.Asking;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.SimpleFold.Facts;
import se.bifall.benchmark.work.Stored;

/** The same cross-tables in DuckDB, over one row for each change of a sum with the keys of its case beside it. */
final class DuckDb extends Limit {
    private static final Map<Dimension, String> COLUMNS =
            Map.of(Dimension.LED_BY, "led_by", Dimension.INVESTMENT_AREA, "area", Dimension.RUS_PRIORITY, "priority");
    private static final String EVERY_YEAR = "select %1$s, year, sum(approved), sum(granted), sum(paid) from posting"
            + " where year > 0 group by %1$s, year";
    private static final String ONE_YEAR = EVERY_YEAR.replace("year > 0", "year = ?");

    DuckDb() {
        super(
                "limit: DuckDB",
                Phase.QUERY,
                Version.of("duckdb_jdbc")
                        + ", a columnar database in this process: group by over a table of postings in memory, each statement prepared once");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.MEMORY;
    }

    @Override
    public boolean isMeasuredAt(int cases, boolean smallest) {
        return true;
    }

    @Override
    public Measured measure(Given given) throws Exception {
        Map<String, Double> values = new LinkedHashMap<>();
        try (DuckDBConnection database =
                (DuckDBConnection) Objects.requireNonNull(DriverManager.getConnection("jdbc:duckdb:"))) {
            EventSet events = fill(database, given);
            ThreadLocal<Client> own = ThreadLocal.withInitial(() -> new Client(duplicate(database)));
            Asking.tables(values, query -> own.get().ask(query), given.lasting());
            Answer answer = Answer.of(new Client(database)::ask);
            return Measured.of(values).answering(new Contents(answer.cells(), events), Contents.none());
        }
    }

    private static Connection duplicate(DuckDBConnection database) {
        try {
            return database.duplicate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what it was given */
    private static EventSet fill(DuckDBConnection database, Given given) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table posting (led_by varchar, area varchar, priority varchar, year integer,"
                    + " approved bigint, granted bigint, paid bigint)");
        }
        SimpleFold last = new SimpleFold();
        given.work().commands().forEachRemaining(command -> command.events()
                .forEach(one -> last.add(one.caseId(), one.event())));
        SimpleFold now = new SimpleFold();
        EventSet events = EventSet.NONE;
        try (DuckDBAppender rows = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "posting")) {
            for (Iterator<Command> all = given.work().commands(); all.hasNext(); ) {
                for (Stored stored : all.next().events()) {
                    Facts before = now.facts(stored.caseId());
                    now.add(stored.caseId(), stored.event());
                    Facts after = now.facts(stored.caseId());
                    events = events.with(stored.caseId(), stored.sequence());
                    if (after != null && !after.equals(before)) {
                        add(rows, Objects.requireNonNull(last.facts(stored.caseId())), before, after);
                    }
                }
            }
        }
        return events;
    }

    private static void add(DuckDBAppender rows, Facts keys, @Nullable Facts before, Facts after) throws SQLException {
        boolean approved = after.year() > 0 && (before == null || before.year() == 0);
        rows.beginRow();
        rows.append(keys.ledBy());
        rows.append(keys.area());
        rows.append(keys.priority());
        rows.append(keys.year());
        rows.append(approved ? 1L : 0L);
        rows.append(after.granted() - (before == null ? 0 : before.granted()));
        rows.append(after.paid() - (before == null ? 0 : before.paid()));
        rows.endRow();
    }

    /** With a connection of its own, and each statement prepared once. */
    private static final class Client {
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        Client(Connection connection) {
            this.connection = connection;
        }

        Cells ask(Query query) throws SQLException {
            PreparedStatement statement =
                    prepared((query.year() == null ? EVERY_YEAR : ONE_YEAR).formatted(COLUMNS.get(query.by())));
            if (query.year() != null) {
                statement.setInt(1, query.year());
            }
            Cells cells = new Cells();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cells.add(
                            new Cell(query.by(), row.getInt(2), row.getString(1)),
                            new Sums(row.getLong(3), row.getLong(4), row.getLong(5)));
                }
            }
            return cells;
        }

        private PreparedStatement prepared(String sql) throws SQLException {
            PreparedStatement known = prepared.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                prepared.put(sql, known);
            }
            return known;
        }
    }
}
