package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;
import se.bifall.codes.CaseId;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/** The store of one machine keeps the contract, and survives what only a real store can be put through. */
class H2EventStoreTest extends EventStoreContract {
    @Override
    Opened open(Path folder, Clock clock) {
        return H2Store.open(folder, clock);
    }

    @Test
    void no_name_of_a_class_is_stored() throws SQLException {
        send("k1", Ask.applyForCompany());
        send("k2", Ask.assign());

        List<String> rows = query("select * from event_log");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("GrantApplied").contains("Ny svetslinje");
        assertThat(rows).noneMatch(row -> row.contains("se.bifall") || row.contains("axon") || row.contains("java."));
    }

    @Test
    void a_fault_before_the_commit_appends_nothing() {
        AtomicBoolean faulty = new AtomicBoolean(true);
        bean(Configuration.class).getComponent(CommandBus.class).registerHandlerInterceptor((unitOfWork, chain) -> {
            Object answer = chain.proceed();
            unitOfWork.onPrepareCommit(work -> {
                if (faulty.get()) {
                    throw new IllegalStateException("a fault on purpose");
                }
            });
            return answer;
        });

        assertThat(send("k1", Ask.applyForCompany()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(all()).isEmpty();

        faulty.set(false);
        assertThat(send("k1", Ask.applyForCompany())).isEqualTo(new Accepted("arende-1", 1));
        assertThat(all())
                .as("and takes no place: there are no gaps")
                .extracting(StoredEvent::position)
                .containsExactly(1L);
    }

    @Test
    void the_largest_request_that_is_taken_in_fits() {
        assertThat(send("k1", Altered.with(Ask.applyForCompany(), "title", "x".repeat(1_000_000))))
                .isEqualTo(new Accepted("arende-1", 1));
    }

    @Test
    void every_connection_writes_in_a_transaction_of_its_own() throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void a_commit_is_on_the_disk_when_it_is_answered() throws SQLException {
        assertThat(query("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'"))
                .containsExactly("0");
    }

    @Test
    void what_was_answered_survives_a_kill() throws Exception {
        store.close();
        List<String> answered = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            answered.addAll(answeredBeforeTheKill(round));
        }
        store = open(folder, clock);

        assertThat(answered).hasSizeGreaterThanOrEqualTo(3 * 25).doesNotHaveDuplicates();
        assertThat(all()).extracting(StoredEvent::stream).containsAll(answered).doesNotHaveDuplicates();
        assertThat(send("k1", Altered.with(Ask.applyForCompany(), "caseId", new CaseId("efter"))))
                .isEqualTo(new Accepted("efter", 1));
    }

    private List<String> answeredBeforeTheKill(int round) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        "r" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> answered = Collections.synchronizedList(new ArrayList<>());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(KilledWriter.ANSWERED)) {
                    answered.add(line.substring(KilledWriter.ANSWERED.length()));
                }
                if (answered.size() == 25) {
                    child.destroyForcibly();
                }
            }
        } catch (IOException closedByTheKill) {
            assertThat(answered).isNotEmpty();
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return List.copyOf(answered);
    }

    private <T> T bean(Class<T> type) {
        return ((H2Store) store).bean(type);
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    columns.add(
                            value instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : String.valueOf(value));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }
}
