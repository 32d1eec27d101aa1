package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void open() {
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
    void reads_survive_a_restart() {
        source.close();
        source = new EventStoreConfiguration().eventLogDataSource(folder);
        List<CaseRead> found = new CaseReadsConfiguration().caseReads(source).find(ANY, 0, 10);

        assertThat(found).hasSize(3);
    }

    private static CaseRead read(String caseId, String person, Instant at) {
        return new CaseRead(caseId, person, What.CASE, at);
    }
}
