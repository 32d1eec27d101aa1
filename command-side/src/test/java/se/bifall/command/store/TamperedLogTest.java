package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Verdict;
import se.bifall.chain.Verdict.BrokenLink;
import se.bifall.chain.Verdict.Fault;
import se.bifall.chain.Verdict.Intact;
import se.bifall.chain.Verdict.OtherThanWitnessed;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/** Somebody with the database in their hands, and all its passwords, changes the log; the chain shows it. */
class TamperedLogTest {
    private static final int CASES = 3;
    private static final int EVENTS = 2 * CASES;
    private static final String FORGE = "drop trigger event_log_never_changes; drop trigger event_log_never_shrinks; ";

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private ChainHead written = ChainHead.EMPTY;

    @BeforeEach
    void three_cases_are_applied_for_and_assigned() {
        try (H2Store store = H2Store.open(folder, clock)) {
            for (int i = 1; i <= CASES; i++) {
                ask(store, Altered.with(Ask.applyForCompany(), "caseId", new CaseId("arende-" + i)));
            }
            for (int i = 1; i <= CASES; i++) {
                ask(store, Altered.with(Ask.assign(), "caseId", new CaseId("arende-" + i)));
            }
            written = store.chain().chainHead();
        }
        assertThat(written.events()).isEqualTo(EVENTS);
    }

    private static void ask(H2Store store, se.bifall.commands.BifallCommand command) {
        assertThat(store.commands()
                        .send(new CommandRequest(
                                new CommandId(
                                        command.stream() + command.getClass().getSimpleName()),
                                null,
                                "handlaggare",
                                EnumSet.allOf(Role.class),
                                command)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void nothing_is_done_and_nothing_is_found() {
        assertThat(verdict()).isEqualTo(new Intact(written, 0));
        assertThat(verdict(written)).isEqualTo(new Intact(written, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "update event_log set payload = payload where global_index = 1",
        "update event_log set log_hash = null",
        "delete from event_log where global_index = 6"
    })
    void the_database_itself_refuses_to_change_or_remove(String sql) {
        assertThatThrownBy(() -> forge(sql)).hasMessageContaining("kan bara växa");
        assertThat(verdict(written)).isEqualTo(new Intact(written, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | update event_log set payload = X'7b7d' where global_index = 2",
                "2 | update event_log set context = X'7b7d' where global_index = 2",
                "3 | update event_log set recorded_at = '2020-01-01T00:00:00Z' where global_index = 3",
                "3 | update event_log set event_id = 'annat' where global_index = 3",
                "4 | update event_log set revision = '9' where global_index = 4",
                "4 | update event_log set kind = 'FrameAggregate' where global_index = 4",
                "-7 | update event_log set global_index = -7 where global_index = 5",
                "1 | update event_log set stream_hash = null, log_hash = null",
                "4 | update event_log set stream_hash = null, log_hash = null where global_index = 4",
                "1 | update event_log set log_hash = null where global_index = 1",
                "3 | delete from event_log where global_index = 2",
                "2 | delete from event_log where global_index = 1",
                "94 | update event_log set global_index = 100 - global_index where global_index > 4",
                "4 | update event_log set stream = 'arende-9', sequence = 0 where global_index = 4",
                "105 | update event_log set global_index = global_index + 100 where global_index > 4",
                "4 | alter table event_log alter column context set null;"
                        + " update event_log set context = null where global_index = 4",
                "4 | alter table event_log alter column recorded_at set null;"
                        + " update event_log set recorded_at = null where global_index = 4",
                "50 | insert into event_log (global_index, event_id, stream, sequence, name, revision, payload, context,"
                        + " recorded_at, stream_hash, log_hash) select 50, 'nytt', 'arende-8', 0, name, revision,"
                        + " payload, context, recorded_at, stream_hash, log_hash from event_log where global_index = 1;"
                        + " update event_log set global_index = global_index + 100 where global_index between 4 and 6"
            })
    void what_was_changed_removed_put_in_or_moved_is_found_where_it_is(long number, String sql) throws SQLException {
        forge(FORGE + sql);

        assertThat(verdict()).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(broken.number())
                .isEqualTo(number));
    }

    @Test
    void an_event_changed_on_the_disk_itself_is_found() throws IOException {
        Path file = folder.resolve("bifall.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        byte[] sought = "Ny svetslinje".getBytes(UTF_8);
        int changed = 0;
        for (int i = 0; i + sought.length < bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                bytes[i] = 'B';
                changed++;
            }
        }
        Files.write(file, bytes);

        assertThat(changed).isPositive();
        assertThat(verdict()).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(broken.fault())
                .isEqualTo(Fault.CONTENT));
    }

    @Test
    void a_log_that_was_cut_short_is_found_by_the_head_that_was_written_down() throws SQLException {
        forge(FORGE + "delete from event_log where global_index > 4");

        assertThat(verdict()).isInstanceOf(Intact.class);
        assertThat(verdict(written))
                .isInstanceOfSatisfying(OtherThanWitnessed.class, other -> assertThat(other.sentence())
                        .contains("Loggen har 4 händelser men hade 6"));
    }

    @Test
    void an_emptied_log_is_found_by_the_head_that_was_written_down() throws SQLException {
        forge("truncate table event_log");

        assertThat(verdict(written)).isInstanceOf(OtherThanWitnessed.class);
    }

    @Test
    void an_old_copy_put_back_and_gone_on_with_is_found_by_the_head_that_was_written_down() throws Exception {
        Path old = folder.resolve("gammal");
        Files.copy(folder.resolve("bifall.mv.db"), old);
        ChainHead later;
        try (H2Store store = H2Store.open(folder, clock)) {
            ask(store, Altered.with(Ask.applyForCompany(), "caseId", new CaseId("arende-10")));
            later = store.chain().chainHead();
        }
        Files.copy(old, folder.resolve("bifall.mv.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(verdict(written)).isEqualTo(new Intact(written, 1));
        assertThat(verdict(written, later)).isInstanceOf(OtherThanWitnessed.class);

        try (H2Store store = H2Store.open(folder, clock)) {
            ask(store, Altered.with(Ask.applyForCompany(), "caseId", new CaseId("arende-11")));
            ask(store, Altered.with(Ask.applyForCompany(), "caseId", new CaseId("arende-12")));
        }

        assertThat(verdict()).isInstanceOf(Intact.class);
        assertThat(verdict(later))
                .isInstanceOfSatisfying(OtherThanWitnessed.class, other -> assertThat(other.sentence())
                        .contains("omskriven"));
    }

    @Test
    void a_log_from_before_there_was_a_chain_is_linked_once() throws SQLException {
        forge(FORGE + "alter table event_log drop column stream_hash; alter table event_log drop column log_hash");

        assertThat(verdict()).isEqualTo(new Intact(written, 0));
    }

    @Test
    void a_linking_that_was_cut_short_is_gone_on_with_and_only_once() throws SQLException {
        forge(FORGE + "update event_log set stream_hash = null, log_hash = null;"
                + " create table event_log_being_linked (since timestamp)");

        assertThat(verdict()).isEqualTo(new Intact(written, 0));

        forge(FORGE + "update event_log set stream_hash = null, log_hash = null");
        assertThat(verdict()).isInstanceOf(BrokenLink.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; update event_log set stream_hash = null, log_hash = null where global_index >= 3"})
    void a_mark_that_somebody_else_made_gives_an_edited_row_no_new_links(String also) throws SQLException {
        forge(FORGE + "update event_log set payload = X'7b7d' where global_index = 3" + also
                + "; create table event_log_being_linked (since timestamp)");

        assertThat(verdict()).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(
                        broken.event().position())
                .isEqualTo(3));
        assertThat(verdict()).as("at the next start too").isInstanceOf(BrokenLink.class);
    }

    @Test
    void a_mark_on_a_log_that_has_its_triggers_changes_nothing_and_stops_nobody() throws SQLException {
        forge("create table event_log_being_linked (since timestamp)");

        assertThat(verdict(written)).isEqualTo(new Intact(written, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "update event_log set context = 'null' where global_index = 2",
        "update event_log set context = X'00' where global_index = 2",
        "update event_log set recorded_at = 'x' where global_index = 2"
    })
    void what_cannot_be_read_any_more_hides_nothing_else(String sql) throws SQLException {
        forge(FORGE + sql.replace("'null'", "X'6e756c6c'"));

        try (H2Store store = H2Store.open(folder, clock)) {
            assertThat(store.log().read(0, 100)).hasSize(EVENTS);
            assertThat(store.log().stream("arende-2")).hasSize(2);
        }
        assertThat(verdict()).isInstanceOf(BrokenLink.class);
    }

    private Verdict verdict(ChainHead... heads) {
        try (H2Store store = H2Store.open(folder, clock)) {
            return ChainWalk.over(store.chain(), List.of(heads));
        }
    }

    private void forge(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("bifall") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
