package se.bifall.benchmark.peer.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;

/** {@link Answer} as SQL over JSON. */
final class Distributions {
    /** A row for each approved case; the newest amount that was decided, less what was taken from it afterwards. */
    private static final String CASES =
            """
            with events as (
              select stream, sequence, split_part(name, '/', 1) as name,
                payload #>> '{applicant,ledBy}' as led_by,
                payload ->> 'investmentArea' as area,
                payload ->> 'primaryPriority' as priority,
                cast(left(payload #>> '{decision,decidedOn}', 4) as integer) as year,
                split_part(payload ->> 'against', '/', 1) as against,
                (select coalesce(sum(cast(share.value as bigint)), 0)
                 from jsonb_each_text(coalesce(
                   payload -> 'funding', payload -> 'reduced', payload -> 'unpaid', payload -> 'amount')) as share) as kronor
              from event_log
              where name in (NEEDED) %s),
            decided as (
              select stream, max(sequence) as sequence
              from events
              where name in ('GrantApproved', 'GrantAmended')
              group by stream),
            cases as (
              select events.stream,
                max(led_by) filter (where name = 'GrantApplied') as led_by,
                max(area) filter (where name = 'GrantApproved') as area,
                coalesce(max(priority) filter (where name = 'GrantApproved'), 'NONE') as priority,
                max(year) filter (where name = 'GrantApproved') as year,
                sum(case
                  when events.sequence = decided.sequence then kronor
                  when events.sequence > decided.sequence and name in ('GrantReduced', 'GrantRevoked') then -kronor
                  else 0 end) as granted,
                sum(case
                  when name = 'PaymentRecorded' then kronor
                  when name = 'SetOffDecided' and against = events.stream then kronor
                  else 0 end) as paid
              from events join decided on decided.stream = events.stream
              group by events.stream)
            """.replace("NEEDED", "'" + String.join("','", new TreeSet<>(SimpleFold.NEEDED)) + "'");

    private static final String ALL = CASES + """
            select grouping(led_by, area, priority), year, coalesce(led_by, area, priority),
              count(*), sum(granted), sum(paid)
            from cases
            group by grouping sets ((year, led_by), (year, area), (year, priority))""";
    private static final String ONE = CASES + """
            select year, %s, count(*), sum(granted), sum(paid)
            from cases
            where year = coalesce(?, year)
            group by 1, 2""";

    private Distributions() {}

    /** @param by the last day that counts; null for all there is */
    static Cells all(Connection connection, @Nullable LocalDate by) throws SQLException {
        String recorded = by == null ? "" : "and recorded_at < ?";
        try (PreparedStatement select = connection.prepareStatement(ALL.formatted(recorded))) {
            if (by != null) {
                select.setObject(1, Stored.endOf(by).atOffset(ZoneOffset.UTC));
            }
            Cells cells = new Cells();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Dimension dimension =
                            switch (rows.getInt(1)) {
                                case 0b011 -> Dimension.LED_BY;
                                case 0b101 -> Dimension.INVESTMENT_AREA;
                                case 0b110 -> Dimension.RUS_PRIORITY;
                                default -> throw new IllegalStateException(rows.getString(1));
                            };
                    add(cells, dimension, rows, 2);
                }
            }
            return cells;
        }
    }

    static Cells one(Connection connection, Query query) throws SQLException {
        String column =
                switch (query.by()) {
                    case LED_BY -> "led_by";
                    case INVESTMENT_AREA -> "area";
                    case RUS_PRIORITY -> "priority";
                };
        try (PreparedStatement select = connection.prepareStatement(ONE.formatted("", column))) {
            select.setObject(1, query.year(), Types.INTEGER);
            Cells cells = new Cells();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    add(cells, query.by(), rows, 1);
                }
            }
            return cells;
        }
    }

    private static void add(Cells cells, Dimension by, ResultSet rows, int from) throws SQLException {
        cells.add(
                new Cell(by, rows.getInt(from), rows.getString(from + 1)),
                new Sums(rows.getLong(from + 2), rows.getLong(from + 3), rows.getLong(from + 4)));
    }
}
