package se.bifall.benchmark.peer.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.Query;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.events.GrantEvent.PaymentRecorded;
import se.bifall.events.GrantEvent.SetOffDecided;

/**
 * The read model as a table: a row for every case, upserted by one statement for every event that the distributions need,
 * without being read first. Tables are made of it by {@code group by}, so that no writer waits for a row that others write.
 */
public final class CaseRows implements AutoCloseable {
    public static final String TABLE = """
            create table if not exists case_row (
              stream varchar(64) primary key,
              led_by varchar(40) not null,
              area varchar(40) not null,
              priority varchar(40) not null,
              decided integer not null,
              granted bigint not null,
              paid bigint not null
            )""";
    private static final String UPSERT = """
            merge into case_row r
            using (values (cast(? as varchar(64)), cast(? as varchar(40)), cast(? as varchar(40)), cast(? as varchar(40)),
                cast(? as integer), cast(? as bigint), cast(? as bigint), cast(? as bigint)))
              as e (stream, led_by, area, priority, decided, granted, more, paid)
            on r.stream = e.stream
            when matched then update set
              led_by = coalesce(e.led_by, r.led_by),
              area = coalesce(e.area, r.area),
              priority = coalesce(e.priority, r.priority),
              decided = coalesce(e.decided, r.decided),
              granted = coalesce(e.granted, r.granted) + e.more,
              paid = r.paid + e.paid
            when not matched then insert (stream, led_by, area, priority, decided, granted, paid)
              values (e.stream, e.led_by, '', '', 0, 0, 0)""";

    private final PreparedStatement upsert;

    public CaseRows(Connection connection) throws SQLException {
        upsert = connection.prepareStatement(UPSERT);
    }

    /** @return false when the event changes no row */
    public boolean add(String stream, GrantEvent event) throws SQLException {
        return switch (event) {
            case GrantApplied e -> add(stream, e.applicant().ledBy().name(), null, null, null, null, 0, 0);
            case GrantApproved e ->
                add(
                        stream,
                        null,
                        e.investmentArea().value(),
                        Dimension.keyOf(e.primaryPriority()),
                        e.decision().decidedOn().getYear(),
                        e.funding().total().amount(),
                        0,
                        0);
            case GrantAmended e ->
                add(stream, null, null, null, null, e.funding().total().amount(), 0, 0);
            case GrantReduced e -> moved(stream, -e.reduced().total().amount(), 0);
            case GrantRevoked e -> moved(stream, -e.unpaid().total().amount(), 0);
            case PaymentRecorded e -> moved(stream, 0, e.amount().total().amount());
            case SetOffDecided e ->
                e.against().caseId().equals(e.caseId())
                        && moved(stream, 0, e.amount().total().amount());
            default -> false;
        };
    }

    private boolean moved(String stream, long granted, long paid) throws SQLException {
        return add(stream, null, null, null, null, null, granted, paid);
    }

    private boolean add(
            String stream,
            @Nullable String ledBy,
            @Nullable String area,
            @Nullable String priority,
            @Nullable Integer decided,
            @Nullable Long granted,
            long more,
            long paid)
            throws SQLException {
        upsert.setString(1, stream);
        upsert.setString(2, ledBy);
        upsert.setString(3, area);
        upsert.setString(4, priority);
        upsert.setObject(5, decided, Types.INTEGER);
        upsert.setObject(6, granted, Types.BIGINT);
        upsert.setLong(7, more);
        upsert.setLong(8, paid);
        upsert.addBatch();
        return true;
    }

    public void write() throws SQLException {
        upsert.executeBatch();
    }

    public static Cells table(Database database, Query query) throws Exception {
        String column = column(query.by());
        String which = query.year() == null ? "decided > 0" : "decided = ?";
        return database.commit(connection -> {
            Cells cells = new Cells();
            try (PreparedStatement select = connection.prepareStatement("select decided, " + column
                    + ", count(*), sum(granted), sum(paid) from case_row where " + which + " group by decided, "
                    + column)) {
                if (query.year() != null) {
                    select.setInt(1, query.year());
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        cells.add(
                                new Cell(query.by(), rows.getInt(1), rows.getString(2)),
                                new Sums(rows.getLong(3), rows.getLong(4), rows.getLong(5)));
                    }
                }
            }
            return cells;
        });
    }

    private static String column(Dimension by) {
        return switch (by) {
            case LED_BY -> "led_by";
            case INVESTMENT_AREA -> "area";
            case RUS_PRIORITY -> "priority";
        };
    }

    @Override
    public void close() throws SQLException {
        upsert.close();
    }
}
