package se.bifall.command.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large contents pass through little memory, and a process that is killed under way leaves no wrong content. */
class SmallHeapTest {
    @TempDir
    private Path folder;

    @Test
    void a_hundred_megabytes_are_stored_and_read_in_a_heap_of_sixteen() throws Exception {
        Process process = storing(100_000_000);
        try (BufferedReader said = process.inputReader(UTF_8)) {
            assertThat(said.lines()).containsExactly("BEGUN", "READ 100000000");
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void a_process_killed_while_it_writes_leaves_nothing_that_is_taken_for_a_document() throws Exception {
        Process process = storing(Long.MAX_VALUE);
        await().atMost(Duration.ofSeconds(30)).until(() -> halfWritten() > 1_000_000);
        process.destroyForcibly().waitFor();
        assertThat(halfWritten()).isPositive();

        FileDocuments opened = new FileDocuments(folder, 1_000);

        assertThat(opened.kept()).isEmpty();
        assertThat(halfWritten()).isZero();
    }

    private long halfWritten() throws IOException {
        Path half = folder.resolve(".halvskrivet");
        if (!Files.isDirectory(half)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(half)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private Process storing(long bytes) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapStorer.class.getName(),
                        folder.toString(),
                        Long.toString(bytes)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
