package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.events.EventLog;
import se.bifall.events.StoreAway;
import se.bifall.events.StoredEvent;
import se.bifall.testing.ListedLog;

class ReadAheadTest {
    private static final int LIMIT = 7;
    private final ListedLog log = new ListedLog();
    private final List<StoredEvent> events = ReadModelStoreContract.log(1, 10);

    @Test
    void every_event_comes_once_and_in_order_also_those_that_are_added_meanwhile() {
        int half = events.size() / 2;
        log.add(events.subList(0, half));
        ReadAhead ahead = new ReadAhead(log, 0, LIMIT);
        List<StoredEvent> read = new ArrayList<>(ahead.next());
        log.add(events.subList(half, events.size()));

        for (List<StoredEvent> next = ahead.next(); !next.isEmpty(); next = ahead.next()) {
            assertThat(next).hasSizeLessThanOrEqualTo(LIMIT);
            read.addAll(next);
        }

        assertThat(read).isEqualTo(events);
        assertThat(ahead.next()).isEmpty();
    }

    @Test
    void a_log_that_goes_away_while_the_next_are_read_is_told_of_when_they_are_asked_for() {
        log.add(events);
        ReadAhead ahead = new ReadAhead(new GoneAfter(LIMIT), 0, LIMIT);

        assertThat(ahead.next()).hasSize(LIMIT);
        assertThatThrownBy(ahead::next).isInstanceOf(StoreAway.class);
    }

    /** Answers for the first events alone. */
    private final class GoneAfter implements EventLog {
        private final long position;

        GoneAfter(long position) {
            this.position = position;
        }

        @Override
        public List<StoredEvent> read(long after, int limit) {
            if (after >= position) {
                throw StoreAway.of("Loggen", new IllegalStateException());
            }
            return log.read(after, limit);
        }

        @Override
        public List<StoredEvent> stream(String stream) {
            return log.stream(stream);
        }

        @Override
        public long head() {
            return log.head();
        }

        @Override
        public void awaitAfter(long after, Duration atMost) throws InterruptedException {
            log.awaitAfter(after, atMost);
        }
    }
}
