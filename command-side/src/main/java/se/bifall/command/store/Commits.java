package se.bifall.command.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many commits are over, so that who follows the log waits for the next and stands in no writer's way. */
final class Commits {
    private final ReentrantLock counting = new ReentrantLock();
    private final Condition counted = counting.newCondition();
    private long over;

    void count() {
        counting.lock();
        try {
            over++;
            counted.signalAll();
        } finally {
            counting.unlock();
        }
    }

    long over() {
        counting.lock();
        try {
            return over;
        } finally {
            counting.unlock();
        }
    }

    /**
     * Waits until more commits than {@code seen} are over, or the time is out.
     *
     * @return nanoseconds left; none when the time is out
     */
    long awaitMoreThan(long seen, long nanos) throws InterruptedException {
        counting.lock();
        try {
            long left = nanos;
            while (left > 0 && over == seen) {
                left = counted.awaitNanos(left);
            }
            return left;
        } finally {
            counting.unlock();
        }
    }
}
