package se.bifall.command.store;

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
         * Commits all members but those that it tells that they failed, which leave nothing behind.
         *
         * @throws Exception when nothing was committed
         */
        void commit(List<Member<T>> group) throws Exception;
    }

    /** One that waits for a commit. */
    static final class Member<T> {
        private final T what;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        private Member(T what) {
            this.what = what;
        }

        T what() {
            return what;
        }

        void failed(Throwable why) {
            done.completeExceptionally(why);
        }

        private void committed() {
            done.complete(null);
        }

        private void await() throws Exception {
            try {
                done.join(); // not to be interrupted: who stopped waiting would not know what became of it
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case Exception why -> throw why;
                    case Error why -> throw why;
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
        if (isFirst(mine)) {
            turn.lock();
            try {
                write(group());
            } finally {
                turn.unlock();
            }
            commits.count();
        }
        mine.await();
    }

    private void write(List<Member<T>> group) {
        try {
            writer.commit(group);
            group.forEach(Member::committed);
        } catch (Throwable e) { // each of them throws it where it waits, the first too
            group.forEach(member -> member.failed(e));
        }
    }

    private synchronized boolean isFirst(Member<T> mine) {
        waiting.add(mine);
        return waiting.size() == 1;
    }

    private synchronized List<Member<T>> group() {
        List<Member<T>> group = waiting;
        waiting = new ArrayList<>();
        return group;
    }
}
