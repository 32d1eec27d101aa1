package se.bifall.command.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One append at a time, from the position it gets until it is committed, so that commit order is position order and a
 * reader at position n has seen everything before n (AxonFramework issue 4829). Whoever runs when a turn is over may take the
 * next: a turn that is kept for somebody asleep is idle until they wake. Who waits for an append doesn't stand in the way of
 * those who append.
 */
final class AppendOrder {
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock counting = new ReentrantLock();
    private final Condition counted = counting.newCondition();
    private long turns;

    /** Takes the turn and keeps it until the unit of work is over, committed or not. */
    void takeTurn() {
        if (!turn.isHeldByCurrentThread()) {
            turn.lock();
            CurrentUnitOfWork.get().onCleanup(unit -> {
                turn.unlock();
                count();
            });
        }
    }

    private void count() {
        counting.lock();
        try {
            turns++;
            counted.signalAll();
        } finally {
            counting.unlock();
        }
    }

    /** How many turns are over. */
    long turns() {
        counting.lock();
        try {
            return turns;
        } finally {
            counting.unlock();
        }
    }

    /**
     * Waits until more turns than {@code seen} are over, or the time is out.
     *
     * @return nanoseconds left; none when the time is out
     */
    long awaitMoreThan(long seen, long nanos) throws InterruptedException {
        counting.lock();
        try {
            long left = nanos;
            while (left > 0 && turns == seen) {
                left = counted.awaitNanos(left);
            }
            return left;
        } finally {
            counting.unlock();
        }
    }
}
