package se.bifall.command.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.DocumentFormat;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.documents.Documents.Stored;
import se.bifall.documents.NotIntact;

/** The contract on files, and what can happen to files. */
class FileDocumentsTest extends DocumentsContract {
    @TempDir
    private Path folder;

    private Documents documents = new NothingStoreTest.KeepsNothing();

    @BeforeEach
    void open() throws IOException {
        documents = documents();
    }

    @Override
    Documents documents() throws IOException {
        return new FileDocuments(folder, LARGEST);
    }

    private Stored stored() throws Exception {
        return documents.store(stream(TEXT), DocumentFormat.TXT);
    }

    private Path fileOf(Stored stored) {
        String name = stored.sha256().value();
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }

    /** What can happen to a file behind our back. */
    enum Damage {
        A_FLIPPED_BIT(Condition.ALTERED) {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 2] ^= 1;
                Files.write(file, content);
            }
        },
        CUT_SHORT(Condition.ALTERED) {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, TEXT, StandardOpenOption.TRUNCATE_EXISTING);
                Files.newByteChannel(file, StandardOpenOption.WRITE)
                        .truncate(TEXT.length - 1)
                        .close();
            }
        },
        GROWN(Condition.ALTERED) {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[] {'x'}, StandardOpenOption.APPEND);
            }
        },
        A_LINK_TO_THE_SAME_CONTENT(Condition.ALTERED) {
            @Override
            void to(Path file) throws IOException {
                Path elsewhere = Files.write(file.resolveSibling("annanstans"), TEXT);
                Files.delete(file);
                Files.createSymbolicLink(file, elsewhere);
            }
        },
        A_FOLDER(Condition.ALTERED) {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        },
        DELETED(Condition.MISSING) {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        private final Condition expected;

        Damage(Condition expected) {
            this.expected = expected;
        }

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void damage_is_seen_and_nothing_damaged_is_given_out(Damage damage) throws Exception {
        Stored stored = stored();
        assertThat(documents.glance(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);

        damage.to(fileOf(stored));

        assertThat(documents.glance(stored.sha256(), stored.bytes())).isEqualTo(damage.expected);
        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(damage.expected);
        assertThat(documents.holds(stored.sha256(), stored.bytes(), DocumentFormat.TXT))
                .isFalse();
        assertThatThrownBy(() -> documents.open(stored.sha256(), stored.bytes()))
                .isInstanceOfSatisfying(
                        NotIntact.class, e -> assertThat(e.condition()).isEqualTo(damage.expected));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "A_FOLDER")
    void storing_the_content_again_mends_it(Damage damage) throws Exception {
        Stored stored = stored();
        damage.to(fileOf(stored));

        stored();

        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);
    }

    @Test
    void a_content_altered_while_it_is_read_never_comes_out_whole() throws Exception {
        byte[] large = "a".repeat(LARGEST).getBytes(UTF_8);
        Stored stored = documents.store(stream(large), DocumentFormat.TXT);
        try (InputStream content = documents.open(stored.sha256(), stored.bytes())) {
            assertThat(content.read()).isEqualTo('a');
            Files.write(fileOf(stored), "b".repeat(LARGEST).getBytes(UTF_8), StandardOpenOption.WRITE);

            assertThatThrownBy(content::readAllBytes).isInstanceOf(NotIntact.class);
        }
    }

    @Test
    void what_was_left_half_written_is_cleared_when_the_store_is_opened() throws Exception {
        Stored stored = stored();
        Path half = Files.writeString(folder.resolve(".halvskrivet").resolve("rest"), "halv");

        Documents again = documents();

        assertThat(half).doesNotExist();
        assertThat(again.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);
    }

    @Test
    void what_is_refused_or_broken_off_leaves_no_file_behind() throws Exception {
        assertThatThrownBy(() -> documents.store(stream(TEXT), DocumentFormat.PDF))
                .isInstanceOf(se.bifall.documents.ContentRefused.class);
        assertThatThrownBy(() -> documents.store(stream(new byte[LARGEST + 1]), DocumentFormat.PDF))
                .isInstanceOf(se.bifall.documents.ContentRefused.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void files_are_for_their_owner_alone() throws Exception {
        assertThat(Files.getPosixFilePermissions(fileOf(stored()))).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void a_full_disk_is_an_error_and_leaves_nothing_behind() throws Exception {
        Configuration small = Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .setMaxSize(200_000)
                .setBlockSize(4_096)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path root = disk.getPath("/dokument");
            Files.createDirectory(root);
            Documents onSmallDisk = new FileDocuments(root, LARGEST);
            onSmallDisk.store(stream(TEXT), DocumentFormat.TXT);

            byte[] tooMuch = "a".repeat(400_000).getBytes(UTF_8);
            assertThatThrownBy(() -> onSmallDisk.store(stream(tooMuch), DocumentFormat.TXT))
                    .isInstanceOf(IOException.class);

            try (Stream<Path> left = Files.list(root.resolve(".halvskrivet"))) {
                assertThat(left).isEmpty();
            }
            assertThat(onSmallDisk.kept()).hasSize(1);
        }
    }

    @Test
    void strangers_in_the_folder_are_not_documents() throws Exception {
        Stored stored = stored();
        Files.writeString(folder.resolve("LÄS MIG"), "x");
        Files.createDirectory(folder.resolve("zz"));
        Files.writeString(fileOf(stored).resolveSibling("annat"), "x");

        assertThat(documents.kept()).extracting(Documents.Kept::sha256).containsExactly(stored.sha256());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
