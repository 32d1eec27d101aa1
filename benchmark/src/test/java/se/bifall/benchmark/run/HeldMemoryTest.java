package se.bifall.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldMemoryTest {
    private static final int PIECE = 1 << 20;

    @TempDir
    Path memory;

    @Test
    void a_page_of_each_piece_is_kept_until_it_is_closed_and_nothing_is_left_of_it() throws IOException {
        HeldMemory held = new HeldMemory(memory, 3 * PIECE + 5);
        try (held) {
            held.fill();
            assertThat(held.gigabytes()).isEqualTo(3 * PIECE / 1e9);
            assertThat(held.held()).isEqualTo(3 * 4_096);
            assertThat(memory).as("a kill leaves nothing").isEmptyDirectory();
        }
        assertThat(held.held()).isZero();
    }

    @Test
    void where_nothing_can_be_written_nothing_is_held() throws IOException {
        try (HeldMemory held = new HeldMemory(memory.resolve("missing"), PIECE)) {
            held.fill();
            assertThat(held.gigabytes()).isZero();
            assertThat(held.held()).isZero();
        }
    }
}
