package se.bifall.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldMemoryTest {
    private static final int PIECE = 1 << 20;

    @Test
    void a_page_of_each_piece_is_kept_until_it_is_closed(@TempDir Path memory) throws IOException {
        try (HeldMemory held = new HeldMemory(memory, 3 * PIECE + 5)) {
            held.fill();
            assertThat(held.gigabytes()).isEqualTo(3 * PIECE / 1e9);
            assertThat(sizes(memory)).containsExactly(4_096L, 4_096L, 4_096L);
        }
        assertThat(memory).isEmptyDirectory();
    }

    @Test
    void what_one_that_was_killed_has_left_is_taken_away(@TempDir Path memory) throws IOException {
        new HeldMemory(memory, 2 * PIECE).fill();
        try (HeldMemory held = new HeldMemory(memory, PIECE)) {
            held.fill();
            assertThat(sizes(memory)).containsExactly(4_096L);
        }
    }

    private static long[] sizes(Path memory) throws IOException {
        try (var files = Files.walk(memory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .toArray();
        }
    }
}
