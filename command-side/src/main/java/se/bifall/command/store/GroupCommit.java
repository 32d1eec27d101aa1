package se.bifall.command.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Group commit: whoever comes while a group is being committed waits for the next, which the first of them commits for all,
 * in the order in which they came. One group at a time, so that commit order is position order and a reader at position n
 * has seen everything before n (AxonFramework issue 4829).
 */
final class GroupCommit<T> {
    private static final Duration AWAKE = Duration.ofNanos(200_000);
    private final Writer<T> writer;
    private final Commits commits;
    private final ReentrantLock turn = new ReentrantLock();
    private List<Member<T>> waiting = new ArrayList<>();

    GroupCommit(Writer<T> writer, Commits commits) {
        this.writer = writer;
        this.commits = commits;
    }

    /** Writes a group and commits it once. */
    @FunctionalInterface
    interface Writer<T> {
        /**
         * Commits all members but those that it tells that they failed, which leave nothing behind, and tells nobody
         * before it has committed.
         *
         * @throws Exception when nothing was committed
         */
        void commit(List<Member<T>> group) throws Exception;
    }

    /** One that waits for a commit. */
    static final class Member<T> {
        private final T what;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Member(T what) {
            this.what = what;
        }

        T what() {
            return what;
        }

        void failed(Throwable why) {
            done.completeExceptionally(why);
        }

        void committed() {
            done.complete(null);
        }

        /** @param leads an Error is one of the thread that it happened to; to the others it is a reason */
        void await(boolean leads) throws Exception {
            try {
                done.join(); // not to be interrupted: who stopped waiting would not know what became of it
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case Exception why -> throw why;
                    case Error why when leads -> throw why;
                    case Error why -> throw new IllegalStateException("whoever committed for all failed", why);
                    case null, default -> throw e;
                }
            }
        }
    }

    /**
     * Returns when it is committed.
     *
     * @throws Exception when it is not: the reason that the writer gave
     */
    void commit(T what) throws Exception {
        Member<T> mine = new Member<>(what);
        List<Member<T>> next = new ArrayList<>(); // before anybody waits for this thread
        boolean leads = isFirst(mine);
        if (leads) {
            lead(next);
        }
        mine.await(leads);
    }

    private void lead(List<Member<T>> next) {
        stayAwake();
        turn.lock();
        try {
            write(group(next));
        } finally {
            turn.unlock();
        }
        commits.count();
    }

    /** For about as long as a commit takes: to be woken may take many times that on a machine that works. */
    @SuppressWarnings("ThreadPriorityCheck") // whoever else wants to run may; nothing depends on it
    private void stayAwake() {
        long asleepAt = System.nanoTime() + AWAKE.toNanos();
        while (turn.isLocked() && System.nanoTime() < asleepAt) {
            Thread.yield();
        }
    }

    private void write(List<Member<T>> group) {
        try {
            writer.commit(group);
            for (Member<T> member : group) {
                member.committed();
            }
        } catch (Throwable e) { // each of them throws it where it waits, the first too
            for (Member<T> member : group) {
                member.failed(e);
            }
        }
    }

    private synchronized boolean isFirst(Member<T> mine) {
        waiting.add(mine);
        return waiting.size() == 1;
    }

    private synchronized List<Member<T>> group(List<Member<T>> next) {
        List<Member<T>> group = waiting;
        waiting = next;
        return group;
    }
}
