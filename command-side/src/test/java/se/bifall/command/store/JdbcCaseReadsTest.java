package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Rows;
import se.bifall.chain.Verdict;
import se.bifall.chain.Verdict.Intact;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseRead.What;
import se.bifall.reads.CaseReads;
import se.bifall.reads.CaseReads.Sought;

/** What somebody has read is found by person, case and day, and stays. */
class JdbcCaseReadsTest {
    private static final Sought ANY = new Sought(null, null, null, null);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder;

    private HikariDataSource source;
    private CaseReads reads;

    @BeforeEach
    void open() throws SQLException {
        source = new EventStoreConfiguration().eventLogDataSource(folder);
        reads = new CaseReadsConfiguration().caseReads(source);
        reads.keep(read("a1", "revisor", NOON));
        reads.keep(read("a2", "revisor", NOON.plusMillis(1)));
        reads.keep(read("a1", "handlaggare2", NOON.plusSeconds(86_400)));
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void the_newest_read_comes_first_and_pages_hold_as_many_as_asked() {
        assertThat(reads.find(ANY, 0, 2)).extracting(CaseRead::person).containsExactly("handlaggare2", "revisor");
        assertThat(reads.find(ANY, 2, 2)).containsExactly(read("a1", "revisor", NOON));
        assertThat(reads.count(ANY)).isEqualTo(3);
    }

    @Test
    void reads_are_found_by_person_in_whatever_letters_and_by_case() {
        assertThat(reads.find(new Sought("REVISOR", "a1", null, null), 0, 10))
                .containsExactly(read("a1", "revisor", NOON));
        assertThat(reads.count(new Sought(null, "a1", null, null))).isEqualTo(2);
        assertThat(reads.find(new Sought(null, "a3", null, null), 0, 10)).isEmpty();
    }

    @Test
    void the_first_moment_is_in_the_period_and_the_last_is_not() {
        assertThat(reads.count(new Sought(null, null, NOON, NOON.plusMillis(1))))
                .isEqualTo(1);
        assertThat(reads.count(new Sought(null, null, NOON.plusMillis(1), null)))
                .isEqualTo(2);
    }

    @Test
    void reads_survive_a_restart() throws SQLException {
        source.close();
        source = new EventStoreConfiguration().eventLogDataSource(folder);
        List<CaseRead> found = new CaseReadsConfiguration().caseReads(source).find(ANY, 0, 10);

        assertThat(found).hasSize(3);
    }

    @Test
    void each_read_is_linked_to_the_one_before_also_across_a_restart() throws SQLException {
        ChainHead before = reads.chain().chainHead();
        source.close();
        source = new EventStoreConfiguration().eventLogDataSource(folder);
        reads = new CaseReadsConfiguration().caseReads(source);
        reads.keep(read("a3", "revisor", NOON));

        assertThat(before.events()).isEqualTo(3);
        assertThat(ChainWalk.over(reads.chain(), List.of(before)))
                .isEqualTo(new Intact(reads.chain().chainHead(), 1));
        assertThat(reads.chain().chainHead().events()).isEqualTo(4);
    }

    @Test
    void many_who_read_at_once_are_linked_one_after_the_other() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<?> kept : many.invokeAll(
                    Collections.nCopies(200, () -> Executors.callable(() -> reads.keep(read("a4", "handlaggare", NOON)))
                            .call()))) {
                kept.get();
            }
        }

        assertThat(ChainWalk.over(reads.chain(), List.of()).sentence(Rows.READS))
                .startsWith("Läsningarnas kedja är hel: 203 läsningar");
    }

    @Test
    void a_read_that_fails_leaves_no_gap() {
        assertThatThrownBy(() -> reads.keep(read("x".repeat(65), "revisor", NOON)))
                .isInstanceOf(IllegalStateException.class);
        reads.keep(read("a5", "revisor", NOON));

        assertThat(ChainWalk.over(reads.chain(), List.of()).isIntact()).isTrue();
        assertThat(reads.chain().chainHead().events()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | update read_log set person = 'annan' where id = 2",
                "1 | update read_log set case_id = 'a9' where id = 1",
                "3 | update read_log set at = '2020-01-01T00:00:00.000000Z' where id = 3",
                "2 | update read_log set what = 'FORM' where id = 2",
                "2 | delete from read_log where id = 1",
                "3 | delete from read_log where id = 2",
                "9 | update read_log set id = 9 where id = 3"
            })
    void a_read_that_somebody_changed_or_took_away_is_named(long number, String sql) throws SQLException {
        source.close();
        try (Connection owner = DriverManager.getConnection(LogFolder.url(folder));
                Statement statement = owner.createStatement()) {
            statement.execute("drop trigger read_log_never_changes; drop trigger read_log_never_shrinks; " + sql);
        }
        source = new EventStoreConfiguration().eventLogDataSource(folder);

        Verdict verdict =
                ChainWalk.over(new CaseReadsConfiguration().caseReads(source).chain(), List.of());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.BrokenLink.class, broken -> assertThat(broken.number())
                .isEqualTo(number));
        assertThat(verdict.sentence(Rows.READS)).contains("är bruten vid läsning nr " + number);
    }

    /** What a folder from before the chain looks like, and one whose move was cut short before the old table was dropped. */
    @Test
    void reads_from_before_there_was_a_chain_are_linked_once_and_those_there_stay() throws SQLException {
        source.close();
        try (Connection owner = DriverManager.getConnection(LogFolder.url(folder));
                Statement statement = owner.createStatement()) {
            statement.execute("create table case_read (id bigint generated by default as identity primary key,"
                    + " case_id varchar(64) not null, person varchar(100) not null, what varchar(20) not null,"
                    + " at varchar(40) not null)");
            statement.execute("create trigger case_read_never_shrinks before delete on case_read"
                    + " for each row call 'se.bifall.command.store.AppendOnly'");
            statement.execute("insert into case_read (case_id, person, what, at) values"
                    + " ('a7', 'ekonom', 'CASE', '2026-11-19T12:00:00.000000Z')");
        }
        for (int start = 0; start < 2; start++) {
            source = new EventStoreConfiguration().eventLogDataSource(folder);
            CaseReads found = new CaseReadsConfiguration().caseReads(source);

            assertThat(ChainWalk.over(found.chain(), List.of()).isIntact()).isTrue();
            assertThat(found.count(ANY)).isEqualTo(4);
            assertThat(found.count(new Sought("ekonom", null, null, null))).isEqualTo(1);
            source.close();
        }
    }

    private static CaseRead read(String caseId, String person, Instant at) {
        return new CaseRead(caseId, person, What.CASE, at);
    }
}
