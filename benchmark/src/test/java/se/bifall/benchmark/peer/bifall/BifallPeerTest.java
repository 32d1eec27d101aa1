package se.bifall.benchmark.peer.bifall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.peer.Version;

class BifallPeerTest {
    @Test
    void it_runs_by_the_flags_of_bifall_start() throws IOException {
        assertThat(Files.readString(Path.of("../bifall"))).contains(String.join(" ", BifallPeer.started(1_000)));
    }

    @Test
    void it_has_more_memory_where_it_holds_more() {
        assertThat(BifallPeer.started(47_000)).contains("-Xmx1g").doesNotContain("-Xmx512m");
    }

    @Test
    void it_says_which_versions_it_has() {
        assertThat(new BifallPeer().description())
                .contains("Axon 4.", "H2 2.", "Jackson 2.")
                .doesNotContain("unknown");
        assertThat(Version.of("what-is-not-there")).isEqualTo("of unknown version");
    }
}
