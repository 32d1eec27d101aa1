package se.bifall.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.chain.ChainHead;
import se.bifall.chain.Chained;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Witnesses;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseReads;

/** One round through the log is work enough for the machine. */
class WatchmanTest {
    @TempDir
    Path folder;

    private final CountDownLatch under = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void a_second_round_is_not_begun_while_one_is_under_way_and_its_result_is_kept() throws Exception {
        Watchman watchman = watchman();
        try (ExecutorService first = Executors.newSingleThreadExecutor()) {
            Future<?> round = first.submit(() -> watchman.verifyUnlessBusy(List.of()));
            under.await();

            assertThat(watchman.verifyUnlessBusy(List.of())).isEmpty();
            assertThat(watchman.compareUnlessBusy()).isEmpty();
            assertThat(watchman.chain()).isNull();

            goOn.countDown();
            round.get();
        }
        assertThat(watchman.chain()).isNotNull();
        assertThat(watchman.verifyUnlessBusy(List.of())).isPresent();
    }

    @SuppressWarnings("NullAway") // no figures are compared here
    private Watchman watchman() {
        return new Watchman(new SlowLog(), new NoReads(), Witnesses.of(folder), null, Clock.systemUTC());
    }

    /** Empty, and slow to say so. */
    private final class SlowLog implements ChainedLog {
        @Override
        public ChainHead headAt(long position) {
            return ChainHead.EMPTY;
        }

        @Override
        public void walk(Predicate<ChainedEvent> goOnWith) {
            under.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<ChainedEvent> links(String stream) {
            return List.of();
        }
    }

    private static final class NoReads implements CaseReads {
        @Override
        public void keep(CaseRead read) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CaseRead> find(Sought sought, long skipped, int most) {
            return List.of();
        }

        @Override
        public long count(Sought sought) {
            return 0;
        }

        @Override
        public Chained chain() {
            return new Chained() {
                @Override
                public ChainHead headAt(long position) {
                    return ChainHead.EMPTY;
                }

                @Override
                public void walk(Predicate<ChainedEvent> goOn) {
                    // nobody has read anything
                }
            };
        }
    }
}
