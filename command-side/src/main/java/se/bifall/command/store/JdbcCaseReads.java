package se.bifall.command.store;

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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseReads;

/** Reads in a table beside the log, only ever added to. */
final class JdbcCaseReads implements CaseReads {
    /** Always as many digits, so that moments sort as text. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private final DataSource source;

    JdbcCaseReads(DataSource source) {
        this.source = source;
    }

    @Override
    public void keep(CaseRead read) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into case_read (case_id, person, what, at) values (?, ?, ?, ?)")) {
            statement.setString(1, read.caseId());
            statement.setString(2, read.person());
            statement.setString(3, read.what().name());
            statement.setString(4, MOMENT.format(read.at()));
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<CaseRead> find(Sought sought, long skipped, int most) {
        Where where = Where.of(sought);
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select case_id, person, what, at from case_read" + where.sql
                                + " order by id desc limit " + most + " offset " + skipped)) {
            where.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<CaseRead> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new CaseRead(
                            rows.getString(1),
                            rows.getString(2),
                            CaseRead.What.valueOf(rows.getString(3)),
                            Instant.parse(rows.getString(4))));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long count(Sought sought) {
        Where where = Where.of(sought);
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from case_read" + where.sql)) {
            where.fill(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Where(String sql, List<String> values) {
        static Where of(Sought sought) {
            List<String> terms = new ArrayList<>();
            List<String> values = new ArrayList<>();
            add("case_id = ?", sought.caseId(), terms, values);
            add("lower(person) = lower(?)", sought.person(), terms, values);
            add("at >= ?", moment(sought.from()), terms, values);
            add("at < ?", moment(sought.before()), terms, values);
            return new Where(terms.isEmpty() ? "" : " where " + String.join(" and ", terms), values);
        }

        private static @Nullable String moment(@Nullable Instant at) {
            return at == null ? null : MOMENT.format(at);
        }

        private static void add(String term, @Nullable String value, List<String> terms, List<String> values) {
            if (value != null) {
                terms.add(term);
                values.add(value);
            }
        }

        void fill(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
        }
    }
}
