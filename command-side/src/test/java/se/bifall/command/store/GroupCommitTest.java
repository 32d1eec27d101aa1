package se.bifall.command.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.bifall.command.store.GroupCommit.Member;

/** Who comes while others commit shares the next commit, in the order of coming, and each learns what became of its own. */
@Timeout(20)
class GroupCommitTest {
    private final Commits commits = new Commits();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private final GroupCommit<String> log = new GroupCommit<>(this::write, commits);

    private void write(List<Member<String>> group) throws InterruptedException {
        written.add(group.stream().map(Member::what).toList());
        if (holds(group, "the first")) {
            begun.countDown();
            mayEnd.await();
        }
        if (holds(group, "a full disk")) {
            throw new IllegalStateException("no room");
        }
        if (holds(group, "too much")) {
            throw new OutOfMemoryError("for nothing");
        }
        group.stream()
                .filter(member -> member.what().startsWith("bad"))
                .forEach(member -> member.failed(new IllegalArgumentException(member.what())));
    }

    private static boolean holds(List<Member<String>> group, String what) {
        return group.stream().anyMatch(member -> member.what().equals(what));
    }

    private CompletableFuture<Void> committing(String what) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                log.commit(what);
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        if (!what.equals("the first")) {
            Awaitility.await().until(() -> writer.getState() == Thread.State.WAITING);
        }
        return done;
    }

    private CompletableFuture<Void> firstUnderWay() throws InterruptedException {
        CompletableFuture<Void> first = committing("the first");
        begun.await();
        return first;
    }

    @Test
    void who_is_alone_commits_alone() throws Exception {
        log.commit("one");
        log.commit("two");

        assertThat(written).containsExactly(List.of("one"), List.of("two"));
        assertThat(commits.over()).isEqualTo(2);
    }

    @Test
    void those_who_come_meanwhile_are_committed_together_in_their_order() throws Exception {
        CompletableFuture<Void> first = firstUnderWay();
        List<CompletableFuture<Void>> others = List.of(committing("second"), committing("third"), committing("fourth"));
        assertThat(first).isNotDone();
        assertThat(others).noneMatch(CompletableFuture::isDone);

        mayEnd.countDown();

        first.get(5, SECONDS);
        for (CompletableFuture<Void> other : others) {
            other.get(5, SECONDS);
        }
        assertThat(written).containsExactly(List.of("the first"), List.of("second", "third", "fourth"));
        assertThat(commits.over()).isEqualTo(2);
    }

    @Test
    void one_that_fails_takes_nobody_with_it() throws Exception {
        CompletableFuture<Void> first = firstUnderWay();
        CompletableFuture<Void> good = committing("good");
        CompletableFuture<Void> bad = committing("bad");

        mayEnd.countDown();

        first.get(5, SECONDS);
        good.get(5, SECONDS);
        assertThatThrownBy(() -> bad.get(5, SECONDS)).rootCause().hasMessage("bad");
    }

    @Test
    void when_nothing_is_committed_everybody_learns_it_and_the_next_can_begin() throws Exception {
        CompletableFuture<Void> first = firstUnderWay();
        CompletableFuture<Void> leader = committing("good");
        CompletableFuture<Void> follower = committing("a full disk");

        mayEnd.countDown();

        first.get(5, SECONDS);
        assertThatThrownBy(() -> leader.get(5, SECONDS)).hasRootCauseMessage("no room");
        assertThatThrownBy(() -> follower.get(5, SECONDS)).hasRootCauseMessage("no room");
        log.commit("next");
        assertThat(written.getLast()).containsExactly("next");
    }

    @Test
    void an_error_is_one_of_the_thread_that_it_happened_to_and_leaves_nobody_waiting() throws Exception {
        CompletableFuture<Void> first = firstUnderWay();
        CompletableFuture<Void> leader = committing("too much");
        CompletableFuture<Void> follower = committing("good");

        mayEnd.countDown();

        first.get(5, SECONDS);
        assertThatThrownBy(() -> leader.get(5, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> follower.get(5, SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(OutOfMemoryError.class);
        log.commit("next");
    }

    @Test
    void who_is_interrupted_while_waiting_still_learns_what_became_of_it() throws Exception {
        CompletableFuture<Void> first = firstUnderWay();
        CompletableFuture<Void> leader = committing("second");
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread follower = Thread.ofPlatform().start(() -> {
            try {
                log.commit("third");
                interrupted.complete(Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                interrupted.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> follower.getState() == Thread.State.WAITING);

        follower.interrupt();
        mayEnd.countDown();

        first.get(5, SECONDS);
        leader.get(5, SECONDS);
        assertThat(interrupted.get(5, SECONDS)).isTrue();
        assertThat(written.getLast()).containsExactly("second", "third");
    }
}
