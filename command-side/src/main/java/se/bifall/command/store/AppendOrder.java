package se.bifall.command.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One append at a time, from the position it gets until it is committed, so that commit order is position order and a
 * reader at position n has seen everything before n (AxonFramework issue 4829).
 */
final class AppendOrder {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition appended = lock.newCondition();

    /** Takes the turn and keeps it until the unit of work is over, committed or not. */
    void takeTurn() {
        if (!lock.isHeldByCurrentThread()) {
            lock.lock();
            CurrentUnitOfWork.get().onCleanup(unit -> {
                appended.signalAll();
                lock.unlock();
            });
        }
    }

    /** Waits until something that was appended makes {@code reached} true, or the time is out. */
    void await(BooleanSupplier reached, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !reached.getAsBoolean()) {
                left = appended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
