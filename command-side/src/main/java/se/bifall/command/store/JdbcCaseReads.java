package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.Chained;
import se.bifall.chain.ChainedEvent;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseReads;

/** Reads in a table beside the log, only ever added to, each linked to the one before it. */
final class JdbcCaseReads implements CaseReads {
    private final DataSource source;
    private final ReentrantLock turn = new ReentrantLock();

    /** Where the chain ends; null when that has to be looked up. */
    private ReadRows.@Nullable Tip tip;

    JdbcCaseReads(DataSource source) {
        this.source = source;
    }

    /** One at a time, from the place it gets until it is committed. */
    @Override
    public void keep(CaseRead read) {
        turn.lock();
        try (Connection connection = source.getConnection()) {
            ReadRows.Tip before = tip == null ? ReadRows.Tip.of(connection) : tip;
            tip = null; // until it is known that what follows is there
            ReadRows.Tip next = before.add(connection, ReadRows.Read.of(read));
            connection.commit();
            tip = next;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Chained chain() {
        return new Chained() {
            @Override
            public ChainHead headAt(long position) {
                try (Connection connection = source.getConnection()) {
                    return ReadRows.headAt(connection, position);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void walk(Predicate<ChainedEvent> goOn) {
                try (Connection connection = source.getConnection()) {
                    ReadRows.walk(connection, goOn);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Override
    public List<CaseRead> find(Sought sought, long skipped, int most) {
        Where where = Where.of(sought);
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select case_id, person, what, at from read_log" + where.sql
                                + " order by id desc limit " + most + " offset " + skipped)) {
            where.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<CaseRead> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new ReadRows.Read(
                                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4))
                            .told());
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
                        connection.prepareStatement("select count(*) from read_log" + where.sql)) {
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
            return at == null ? null : ReadRows.moment(at);
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
