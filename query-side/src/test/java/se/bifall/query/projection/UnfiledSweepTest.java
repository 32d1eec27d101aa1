package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.documentFiled;
import static se.bifall.testing.Happened.documentWithdrawn;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.events.StoredEvent;
import se.bifall.query.document.DocumentCheck;
import se.bifall.query.document.UnfiledSweep;
import se.bifall.testing.Ask;
import se.bifall.testing.ListedLog;

/** Uploads that became no document are found, kept some days and removed; what an event speaks of never is. */
class UnfiledSweepTest {
    private static final Instant UPLOADED = Instant.parse("2026-01-15T10:00:00Z");
    private static final Sha256 FILED = Ask.file().sha256();
    private static final Sha256 UNFILED = new Sha256("b".repeat(64));

    private final ListedLog log = new ListedLog();
    private final Shelf shelf = new Shelf();

    /** Contents that are only names. */
    private static final class Shelf implements Documents {
        private final List<Sha256> names = new ArrayList<>(List.of(FILED, UNFILED));

        @Override
        public long largest() {
            return 1;
        }

        @Override
        public Stored store(InputStream content, DocumentFormat format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean holds(Sha256 sha256, long bytes, DocumentFormat format) {
            return names.contains(sha256);
        }

        @Override
        public Condition glance(Sha256 sha256, long bytes) {
            return verify(sha256, bytes);
        }

        @Override
        public Condition verify(Sha256 sha256, long bytes) {
            return names.contains(sha256) ? Condition.INTACT : Condition.MISSING;
        }

        @Override
        public InputStream open(Sha256 sha256, long bytes) {
            return InputStream.nullInputStream();
        }

        @Override
        public List<Kept> kept() {
            return names.stream().map(name -> new Kept(name, UPLOADED)).toList();
        }

        @Override
        public boolean removeUnfiled(Sha256 sha256, Instant untouchedSince) {
            return names.remove(sha256);
        }
    }

    private FactTable table() {
        return ChangesTest.folded(log.read(0, 100), 100);
    }

    private int sweepAfter(Duration time) throws Exception {
        FactTable table = table();
        Clock clock = Clock.fixed(UPLOADED.plus(time), ZoneOffset.UTC);
        return new UnfiledSweep(new DocumentCheck(table, shelf), shelf, table, log, clock, 7).sweep();
    }

    @Test
    void what_no_event_speaks_of_goes_after_seven_days_and_what_was_filed_stays() throws Exception {
        log.add(ReadModelStoreContract.stored(List.of(applied(), documentFiled(1, null))));

        assertThat(sweepAfter(Duration.ofDays(7))).isZero();
        assertThat(sweepAfter(Duration.ofDays(7).plusSeconds(1))).isEqualTo(1);

        assertThat(shelf.names).containsExactly(FILED);
    }

    @Test
    void what_was_wrongly_filed_stays_until_it_is_disposed_of() throws Exception {
        log.add(ReadModelStoreContract.stored(List.of(applied(), documentFiled(1, null), documentWithdrawn(1))));

        sweepAfter(Duration.ofDays(400));

        assertThat(shelf.names).containsExactly(FILED);
    }

    @Test
    void nothing_goes_while_some_event_can_not_be_read() throws Exception {
        StoredEvent first = ReadModelStoreContract.stored(List.of(applied())).getFirst();
        log.add(List.of(new StoredEvent(
                first.position(),
                first.stream(),
                first.sequence(),
                "FromTheFuture/9",
                first.payload(),
                first.context(),
                first.recordedAt())));

        assertThat(sweepAfter(Duration.ofDays(400))).isZero();
        assertThat(shelf.names).containsExactly(FILED, UNFILED);
    }

    @Test
    void a_check_names_every_document_whose_content_is_gone() {
        log.add(ReadModelStoreContract.stored(
                List.of(applied(), documentFiled(1, null), documentFiled(2, null), documentWithdrawn(2))));
        shelf.names.remove(FILED);

        DocumentCheck.Report report = new DocumentCheck(table(), shelf).checkAll();

        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.unfiled()).isEqualTo(1);
        assertThat(report.isWhole()).isFalse();
        assertThat(report.broken())
                .extracting(checked -> checked.filed().document().number(), DocumentCheck.Checked::condition)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Condition.MISSING),
                        org.assertj.core.groups.Tuple.tuple(2, Condition.MISSING));
    }
}
