package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import se.bifall.chain.ChainedEvent;
import se.bifall.command.store.ChainedAppend.Events;
import se.bifall.command.store.GroupCommit.Member;

/**
 * What the chain costs an append: the same events into two databases in one run, one by one and by turns, each committed
 * to the disk, with the chain and without. No framework is in between, so that nothing hides the cost. Not in the suite,
 * since time depends on the machine: {@code mvn test -pl command-side -am -Dtest=ChainCostTest -Dtest.excluded=none}.
 */
@Tag("slow")
class ChainCostTest {
    private static final int WARM_UP = 15_000;
    private static final int APPENDS = 6_000;
    private static final int EVENTS_OF_A_CASE = 20;
    private static final double MOST = 1.10;

    @TempDir
    Path folder;

    @Test
    void the_chain_costs_no_more_than_a_few_per_cent_of_an_append() throws Exception {
        try (Connection with = database("med");
                Connection without = database("utan")) {
            GroupCommit<Events> chained = new GroupCommit<>(new ChainedAppend(source(with)), new Commits());
            GroupCommit<ChainedEvent> unchained = new GroupCommit<>(new Unchained(source(without)), new Commits());
            long[] cost = new long[APPENDS];
            long[] base = new long[APPENDS];
            for (int i = -WARM_UP; i < APPENDS; i++) {
                int number = i + WARM_UP;
                Append append = () -> chained.commit(events(number));
                Append plain = () -> unchained.commit(event(number));
                boolean chainedFirst = i % 2 == 0;
                long first = timed(chainedFirst ? append : plain);
                long second = timed(chainedFirst ? plain : append);
                if (i >= 0) {
                    cost[i] = chainedFirst ? first : second;
                    base[i] = chainedFirst ? second : first;
                }
            }
            double median = ratio(cost, base, .5);
            System.out.printf(
                    "append with the chain: median %.1f µs, without %.1f µs, ratio %.3f; p90 ratio %.3f; mean ratio %.3f%n",
                    at(cost, .5) / 1e3,
                    at(base, .5) / 1e3,
                    median,
                    ratio(cost, base, .9),
                    (double) Arrays.stream(cost).sum() / Arrays.stream(base).sum());
            assertThat(median).isLessThan(MOST);
        }
    }

    private static double ratio(long[] cost, long[] base, double part) {
        return (double) at(cost, part) / at(base, part);
    }

    private static long at(long[] times, double part) {
        return Arrays.stream(times).sorted().toArray()[(int) (times.length * part)];
    }

    private Connection database(String name) throws SQLException {
        Connection connection = DriverManager.getConnection(LogFolder.url(folder.resolve(name)));
        connection.setAutoCommit(false);
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("event-log.sql"));
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("read-log.sql"));
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("append-only.sql"));
        connection.commit();
        return connection;
    }

    /** Returns when it is on the disk. */
    @FunctionalInterface
    private interface Append {
        void run() throws Exception;
    }

    private static long timed(Append append) throws Exception {
        long began = System.nanoTime();
        append.run();
        return System.nanoTime() - began;
    }

    private static ChainedEvent event(int number) {
        return UnlinkedEvent.of("arende-" + number / EVENTS_OF_A_CASE, number % EVENTS_OF_A_CASE);
    }

    private static Events events(int number) {
        Events events = new Events();
        events.add(event(number));
        return events;
    }

    private static DataSource source(Connection connection) {
        return new SingleConnectionDataSource(connection, true);
    }

    /** The same row without its links. */
    private static final class Unchained implements GroupCommit.Writer<ChainedEvent> {
        private static final byte[] NONE = {};
        private final DataSource source;
        private long position;

        Unchained(DataSource source) {
            this.source = source;
        }

        @Override
        public void commit(List<Member<ChainedEvent>> group) throws SQLException {
            try (Connection connection = source.getConnection();
                    PreparedStatement insert = connection.prepareStatement(ChainRows.INSERT)) {
                for (Member<ChainedEvent> member : group) {
                    ChainRows.add(insert, member.what().linked(++position, NONE, NONE));
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }
}
