package se.bifall.benchmark.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.benchmark.FoldedPeer;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Work;

/** A writer with a plan: what belongs to a time is what was due in it, and everything that was due is sent and seen. */
class SteadyWriterTest {
    private static final int A_SECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;

    @TempDir
    Path folder;

    private SteadyWriter writer(Session session) {
        return new SteadyWriter(session, new Work(3, 10), A_SECOND, Duration.ofSeconds(1));
    }

    @Test
    void everything_that_was_due_is_sent_when_it_is_told_of_the_end_too_late() throws Exception {
        try (Session session = new FoldedPeer().open(folder)) {
            SteadyWriter writer = writer(session);
            Thread.sleep(20);
            writer.endAt(writer.now() + 30 * MILLISECOND);
            writer.write();
            writer.watch(0);
            writer.check();
            Map<String, Double> values = new LinkedHashMap<>();
            writer.put(values, 0, Long.MAX_VALUE);

            assertThat(writer.events())
                    .isBetween(28L, 31L)
                    .isEqualTo(writer.appended().events().count());
            assertThat(session.stored()).isEqualTo(writer.appended().events());
            assertThat(values)
                    .containsKeys("until accepted: p50 ms", "until visible: p99 ms")
                    .containsEntry("refused", 0.0);
        }
    }

    @Test
    void one_that_nothing_was_accepted_of_has_measured_nothing() throws Exception {
        try (Session session = new FoldedPeer().open(folder)) {
            SteadyWriter writer = writer(session);
            writer.endAt(0);
            writer.write();
            writer.watch(0);

            assertThatThrownBy(writer::check).hasMessage("nothing was accepted, 0 refused");
        }
    }
}
