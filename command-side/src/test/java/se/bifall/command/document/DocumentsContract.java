package se.bifall.command.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;
import se.bifall.documents.Condition;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents;
import se.bifall.documents.Documents.Stored;
import se.bifall.documents.NotIntact;

/** What every store of documents promises; one that does nothing must fail it. */
abstract class DocumentsContract {
    static final int LARGEST = 1_000_000;
    static final byte[] TEXT = "Projektplan för Storskogen (påhittad)\n".getBytes(UTF_8);

    /** An empty store that takes at most {@link #LARGEST} bytes. */
    abstract Documents documents() throws IOException;

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    static Sha256 sha256(byte[] content) throws Exception {
        return new Sha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    void what_is_stored_comes_back_byte_for_byte_under_its_fingerprint() throws Exception {
        Documents documents = documents();

        Stored stored = documents.store(stream(TEXT), DocumentFormat.TXT);

        assertThat(stored).isEqualTo(new Stored(sha256(TEXT), TEXT.length));
        try (InputStream content = documents.open(stored.sha256(), stored.bytes())) {
            assertThat(content.readAllBytes()).isEqualTo(TEXT);
        }
        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);
        assertThat(documents.glance(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);
    }

    @Test
    void the_same_content_is_kept_once() throws Exception {
        Documents documents = documents();
        Stored first = documents.store(stream(TEXT), DocumentFormat.TXT);
        Stored again = documents.store(stream(TEXT), DocumentFormat.CSV);

        assertThat(again).isEqualTo(first);
        assertThat(documents.kept()).extracting(Documents.Kept::sha256).containsExactly(first.sha256());
    }

    @Test
    void eight_who_store_the_same_at_once_keep_it_once_and_whole() throws Exception {
        Documents documents = documents();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Stored>> stores = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                stores.add(() -> documents.store(stream(TEXT), DocumentFormat.TXT));
            }
            for (Future<Stored> stored : threads.invokeAll(stores)) {
                assertThat(stored.get()).isEqualTo(new Stored(sha256(TEXT), TEXT.length));
            }
        }
        assertThat(documents.kept()).hasSize(1);
        assertThat(documents.verify(sha256(TEXT), TEXT.length)).isEqualTo(Condition.INTACT);
    }

    @Test
    void what_was_never_stored_is_missing() throws Exception {
        Documents documents = documents();

        assertThat(documents.verify(sha256(TEXT), TEXT.length)).isEqualTo(Condition.MISSING);
        assertThat(documents.glance(sha256(TEXT), TEXT.length)).isEqualTo(Condition.MISSING);
        assertThat(documents.holds(sha256(TEXT), TEXT.length, DocumentFormat.TXT))
                .isFalse();
        assertThatThrownBy(() -> documents.open(sha256(TEXT), TEXT.length))
                .isInstanceOfSatisfying(
                        NotIntact.class, e -> assertThat(e.condition()).isEqualTo(Condition.MISSING));
    }

    @Test
    void a_content_is_held_in_its_own_length_and_format_alone() throws Exception {
        Documents documents = documents();
        Stored stored = documents.store(stream(TEXT), DocumentFormat.TXT);

        assertThat(documents.holds(stored.sha256(), stored.bytes(), DocumentFormat.TXT))
                .isTrue();
        assertThat(documents.holds(stored.sha256(), stored.bytes(), DocumentFormat.PDF))
                .isFalse();
        assertThat(documents.holds(stored.sha256(), stored.bytes() + 1, DocumentFormat.TXT))
                .isFalse();
    }

    @Test
    void a_content_of_the_largest_size_is_taken_and_one_byte_more_is_not() throws Exception {
        Documents documents = documents();
        byte[] largest = "a".repeat(LARGEST).getBytes(UTF_8);

        assertThat(documents.largest()).isEqualTo(LARGEST);
        assertThat(documents.store(stream(largest), DocumentFormat.TXT).bytes()).isEqualTo(LARGEST);
        assertThatThrownBy(() -> documents.store(stream("a".repeat(LARGEST + 1).getBytes(UTF_8)), DocumentFormat.TXT))
                .isInstanceOfSatisfying(ContentRefused.class, e -> {
                    assertThat(e.isTooLarge()).isTrue();
                    assertThat(e.getMessage()).startsWith("Filen är större än 1\u00a0MB");
                });
        assertThat(documents.kept()).hasSize(1);
    }

    @Test
    void an_empty_content_is_refused_whatever_it_is_called() throws Exception {
        Documents documents = documents();

        for (DocumentFormat format : DocumentFormat.values()) {
            assertThatThrownBy(() -> documents.store(stream(new byte[0]), format))
                    .isInstanceOf(ContentRefused.class)
                    .hasMessageContaining("tom");
        }
        assertThat(documents.kept()).isEmpty();
    }

    @Test
    void a_sender_who_breaks_off_leaves_nothing() throws Exception {
        Documents documents = documents();
        InputStream half = new FilterInputStream(stream(new byte[100_000])) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                if (read < 0) {
                    throw new IOException("bruten");
                }
                return read;
            }
        };

        assertThatThrownBy(() -> documents.store(half, DocumentFormat.TXT)).isInstanceOf(IOException.class);
        assertThat(documents.kept()).isEmpty();
    }

    @Test
    void what_no_event_speaks_of_is_removed_unless_it_was_stored_anew() throws Exception {
        Documents documents = documents();
        Stored stored = documents.store(stream(TEXT), DocumentFormat.TXT);
        Instant touchedAt = documents.kept().getFirst().touchedAt();

        assertThat(documents.removeUnfiled(stored.sha256(), touchedAt)).isFalse();
        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);
        assertThat(documents.removeUnfiled(stored.sha256(), touchedAt.plusMillis(1)))
                .isTrue();
        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.MISSING);
        assertThat(documents.removeUnfiled(stored.sha256(), touchedAt.plusMillis(1)))
                .isFalse();
    }
}
