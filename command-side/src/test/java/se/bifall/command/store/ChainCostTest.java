package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import se.bifall.testing.Happened;

/**
 * What the chain costs an append: the same events into two databases in one run, one by one and by turns, each committed
 * to the disk, with the chain and without. No framework is in between, so that nothing hides the cost. Not in the suite,
 * since time depends on the machine: {@code mvn test -pl command-side -am -Dtest=ChainCostTest -Dtest.excluded=none}.
 */
@Tag("slow")
class ChainCostTest {
    private static final int WARM_UP = 1_500;
    private static final int APPENDS = 6_000;
    private static final int EVENTS_OF_A_CASE = 20;
    private static final double MOST = 1.10;

    @TempDir
    Path folder;

    @Test
    void the_chain_costs_no_more_than_a_few_per_cent_of_an_append() throws SQLException {
        try (Connection with = database("med");
                Connection without = database("utan")) {
            ChainedAppend chained = new ChainedAppend(new ChainTip());
            Unchained unchained = new Unchained();
            long[] cost = new long[APPENDS];
            long[] base = new long[APPENDS];
            for (int i = -WARM_UP; i < APPENDS; i++) {
                boolean chainedFirst = i % 2 == 0;
                long first = append(chainedFirst ? with : without, chainedFirst ? chained : unchained, i + WARM_UP);
                long second = append(chainedFirst ? without : with, chainedFirst ? unchained : chained, i + WARM_UP);
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

    /** @return nanoseconds until it is on the disk */
    private static long append(Connection connection, AppendEventsStatementBuilder builder, int number)
            throws SQLException {
        EventMessage<?> event = new GenericDomainEventMessage<>(
                "GrantCaseAggregate",
                "arende-" + number / EVENTS_OF_A_CASE,
                number % EVENTS_OF_A_CASE,
                Happened.applied());
        long began = System.nanoTime();
        try (PreparedStatement insert = builder.build(
                connection,
                EventSchema.builder().build(),
                byte[].class,
                List.of(event),
                new StoredNameSerializer(),
                (statement, position, timestamp) -> {})) {
            insert.executeBatch();
        }
        connection.commit();
        return System.nanoTime() - began;
    }

    /** The same row without its links. */
    private static final class Unchained implements AppendEventsStatementBuilder {
        private long position;

        @Override
        public PreparedStatement build(
                Connection connection,
                EventSchema schema,
                Class<?> dataType,
                List<? extends EventMessage<?>> events,
                Serializer serializer,
                TimestampWriter timestamps)
                throws SQLException {
            PreparedStatement insert = connection.prepareStatement(ChainRows.INSERT);
            for (EventMessage<?> message : events) {
                DomainEventMessage<?> event = (DomainEventMessage<?>) message;
                SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
                insert.setLong(1, ++position);
                insert.setString(2, event.getIdentifier());
                insert.setString(3, event.getAggregateIdentifier());
                insert.setLong(4, event.getSequenceNumber());
                insert.setString(5, event.getType());
                insert.setString(6, payload.getType().getName());
                insert.setString(7, Objects.requireNonNull(payload.getType().getRevision()));
                insert.setBytes(8, payload.getData());
                insert.setBytes(
                        9, event.serializeMetaData(serializer, byte[].class).getData());
                insert.setString(10, DateTimeUtils.formatInstant(event.getTimestamp()));
                insert.setNull(11, java.sql.Types.VARBINARY);
                insert.setNull(12, java.sql.Types.VARBINARY);
                insert.addBatch();
            }
            return insert;
        }
    }
}
