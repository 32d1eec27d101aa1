package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who follows the log sleeps until something is committed, and misses nothing. */
@Timeout(20)
class CommitsTest {
    private static final long LONG = Duration.ofSeconds(10).toNanos();
    private final Commits commits = new Commits();

    @Test
    void who_waits_is_woken_by_the_next_commit() throws Exception {
        CompletableFuture<Long> left = waiting(commits.over());

        commits.count();

        assertThat(left.get(5, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void who_has_missed_a_commit_does_not_wait_for_another() throws Exception {
        long seen = commits.over();
        commits.count();

        assertThat(commits.awaitMoreThan(seen, LONG)).isEqualTo(LONG);
    }

    @Test
    void who_waits_for_what_never_comes_has_no_time_left() throws Exception {
        assertThat(commits.awaitMoreThan(commits.over(), Duration.ofMillis(5).toNanos()))
                .isNotPositive();
    }

    private CompletableFuture<Long> waiting(long seen) {
        CompletableFuture<Long> left = new CompletableFuture<>();
        Thread waiter = Thread.ofPlatform().start(() -> {
            try {
                left.complete(commits.awaitMoreThan(seen, LONG));
            } catch (InterruptedException e) {
                left.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
        return left;
    }
}
