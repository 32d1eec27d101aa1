package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One appends at a time, and who only waits for them is in nobody's way. */
@Timeout(20)
class AppendOrderTest {
    private static final long LONG = Duration.ofSeconds(10).toNanos();
    private final AppendOrder order = new AppendOrder();

    private void append() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        order.takeTurn();
        work.commit();
    }

    @Test
    void who_waits_is_woken_by_the_next_turn_that_is_over() throws Exception {
        long seen = order.turns();
        CompletableFuture<Long> left = waiting(seen);

        append();

        assertThat(left.get(5, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void who_has_missed_a_turn_does_not_wait_for_another() throws Exception {
        long seen = order.turns();
        append();

        assertThat(order.awaitMoreThan(seen, LONG)).isEqualTo(LONG);
    }

    @Test
    void who_waits_for_what_never_comes_has_no_time_left() throws Exception {
        assertThat(order.awaitMoreThan(order.turns(), Duration.ofMillis(5).toNanos()))
                .isNotPositive();
    }

    @Test
    void a_second_append_waits_until_the_first_is_over_and_who_only_waits_keeps_neither() throws Exception {
        CompletableFuture<Long> waiter = waiting(order.turns());
        UnitOfWork<?> first = DefaultUnitOfWork.startAndGet(null);
        order.takeTurn();
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Void> second = new CompletableFuture<>();
        Thread writer = Thread.ofPlatform().start(() -> {
            started.countDown();
            append();
            second.complete(null);
        });
        started.await();
        Awaitility.await().until(() -> writer.getState() == Thread.State.WAITING);
        assertThat(second).isNotDone();
        assertThat(waiter).isNotDone();

        first.rollback();

        second.get(5, TimeUnit.SECONDS);
        assertThat(order.turns()).isEqualTo(2);
        assertThat(waiter.get(5, TimeUnit.SECONDS)).isPositive();
    }

    private CompletableFuture<Long> waiting(long seen) {
        CompletableFuture<Long> left = new CompletableFuture<>();
        Thread waiter = Thread.ofPlatform().start(() -> {
            try {
                left.complete(order.awaitMoreThan(seen, LONG));
            } catch (InterruptedException e) {
                left.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
        return left;
    }
}
