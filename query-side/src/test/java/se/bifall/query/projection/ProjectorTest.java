package se.bifall.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.inCase;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;
import se.bifall.testing.ListedLog;

class ProjectorTest {
    private static final List<String> KINDS = List.of("cases", "timelines", "frames", "dead_letters", "position");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static MongoForTest mongo;

    private final ListedLog log = new ListedLog();
    private final FactTable table = new FactTable();
    private final List<Projector> started = new ArrayList<>();

    @BeforeAll
    static void startMongo() {
        mongo = new MongoForTest();
    }

    @AfterAll
    static void stopMongo() {
        mongo.close();
    }

    @AfterEach
    void stopProjectors() {
        started.forEach(Projector::stop);
    }

    @Test
    void what_was_in_the_log_at_the_start_is_seen_when_the_start_is_over() {
        List<StoredEvent> events = ReadModelStoreContract.log(1, 30);
        log.add(events);
        ReadModelStore store = mongo.store();

        start(store);

        assertThat(table.position()).isEqualTo(events.size());
        assertThat(ChangesTest.picture(table)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
        assertThat(ReadModelStoreContract.picture(store)).isEqualTo(builtAtOnce(events));
    }

    /** However much is read at once, and however much is folded before it is written. */
    @ParameterizedTest
    @CsvSource({"1,1", "7,20", "20,7", "50,50", "7,100000"})
    void rows_are_the_same_in_windows_of_any_size(int readAtOnce, int window) {
        List<StoredEvent> events = ReadModelStoreContract.log(6, 12);
        log.add(events);
        FailingStore failing = new FailingStore(mongo.store(), true);
        Projector projector = new Projector(log, failing, table, WriterLease.ALONE, readAtOnce, window);
        started.add(projector);

        projector.start();

        assertThat(ReadModelStoreContract.picture(failing.inner)).isEqualTo(builtAtOnce(events));
        assertThat(ChangesTest.picture(table)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
        projector.rebuild();
        assertThat(ReadModelStoreContract.picture(failing.inner)).isEqualTo(builtAtOnce(events));
    }

    @Test
    void what_is_added_to_the_log_is_seen_soon() {
        List<StoredEvent> events = ReadModelStoreContract.log(2, 20);
        ReadModelStore store = mongo.store();
        start(store);

        for (int from = 0; from < events.size(); from += 11) {
            log.add(events.subList(from, Math.min(events.size(), from + 11)));
        }

        awaitHead();
        assertThat(ReadModelStoreContract.picture(store)).isEqualTo(builtAtOnce(events));
    }

    @Test
    void who_waits_for_a_version_is_woken_when_it_is_folded() throws Exception {
        start(mongo.store());
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> seen = threads.submit(() -> table.awaitVersion("a", 1, Duration.ofSeconds(20)));
            log.add(ReadModelStoreContract.stored(inCase("a", applied())));

            assertThat(seen.get()).isTrue();
        }
        assertThat(table.awaitVersion("a", 2, Duration.ofMillis(20))).isFalse();
        assertThat(table.awaitVersion("nobody", 1, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void who_waits_for_a_case_that_is_set_aside_is_not_kept_waiting() throws InterruptedException {
        log.add(List.of(
                broken(ReadModelStoreContract.stored(inCase("a", applied())).getFirst())));
        start(mongo.store());

        assertThat(table.awaitVersion("a", 5, Duration.ofSeconds(20))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_store_that_fails_is_tried_again_and_nothing_is_lost_or_doubled(boolean rowsWrittenFirst) {
        List<StoredEvent> events = ReadModelStoreContract.log(3, 20);
        ReadModelStore mongoStore = mongo.store();
        FailingStore failing = new FailingStore(mongoStore, rowsWrittenFirst);
        start(failing);
        log.add(events.subList(0, 30));
        awaitHead();

        failing.failures.set(2);
        log.add(events.subList(30, events.size()));

        awaitHead();
        assertThat(failing.failures).hasValue(0);
        assertThat(ReadModelStoreContract.picture(mongoStore)).isEqualTo(builtAtOnce(events));
        assertThat(ChangesTest.picture(table)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
    }

    @Test
    void a_store_that_fails_at_the_start_stops_the_start() {
        log.add(ReadModelStoreContract.log(3, 2));
        FailingStore failing = new FailingStore(mongo.store(), false);
        failing.failures.set(1);

        assertThatThrownBy(() -> new Projector(log, failing, table, WriterLease.ALONE).start())
                .isInstanceOf(IllegalStateException.class);
    }

    /** A crash after so many of the five writes of a batch: those rows are new, the others are still the old. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_crash_between_rows_and_position_is_made_good_by_the_next_start(int written) {
        List<StoredEvent> events = new ArrayList<>(ReadModelStoreContract.log(4, 15));
        events.set(40, broken(events.get(40)));
        int half = 30;
        MongoDatabase database = mongo.database();
        FactTable seen = new FactTable();
        Changes first = new Changes(seen).fold(events.subList(0, half));
        MongoForTest.store(database).write(first);
        seen.publish(first);
        Map<String, List<Document>> old = new HashMap<>();
        KINDS.forEach(kind -> old.put(kind, rows(database, kind)));
        MongoForTest.store(database).write(new Changes(seen).fold(events.subList(half, events.size())));
        KINDS.subList(written, KINDS.size())
                .forEach(kind -> putBack(database, kind, old.getOrDefault(kind, List.of())));
        log.add(events);

        ReadModelStore reopened = MongoForTest.store(database);
        start(reopened);

        assertThat(ReadModelStoreContract.picture(reopened)).isEqualTo(builtAtOnce(events));
        assertThat(ChangesTest.picture(table)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
    }

    @Test
    void a_rebuild_gives_what_following_gave() {
        List<StoredEvent> events = new ArrayList<>(ReadModelStoreContract.log(5, 40));
        events.set(100, broken(events.get(100)));
        ReadModelStore store = mongo.store();
        Projector projector = start(store);
        for (int from = 0; from < events.size(); from += 17) {
            log.add(events.subList(from, Math.min(events.size(), from + 17)));
        }
        awaitHead();
        List<String> followed = ReadModelStoreContract.picture(store);
        List<String> seen = ChangesTest.picture(table);

        projector.rebuild();

        assertThat(ReadModelStoreContract.picture(store)).isEqualTo(followed).hasSizeGreaterThan(50);
        assertThat(ChangesTest.picture(table)).isEqualTo(seen);
        assertThat(table.snapshot().deadLetters()).hasSize(1);
    }

    @Test
    void a_rebuild_makes_good_what_was_wrong() {
        List<StoredEvent> events = ReadModelStoreContract.log(6, 10);
        MongoDatabase database = mongo.database();
        ReadModelStore store = MongoForTest.store(database);
        log.add(events);
        Projector projector = start(store);
        database.getCollection("cases_v" + MongoReadModelStore.VERSION + "_g1").drop();
        assertThat(store.find("p0")).isEmpty();

        projector.rebuild();

        assertThat(ReadModelStoreContract.picture(store)).isEqualTo(builtAtOnce(events));
    }

    /** The crash leaves rows in the store that was to be the next; the start after it and the rebuild after it see none of them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_crash_in_the_middle_of_a_rebuild_leaves_the_live_models_whole(boolean rowsWrittenFirst) {
        List<StoredEvent> events = new ArrayList<>(ReadModelStoreContract.log(8, 40));
        MongoDatabase database = mongo.database();
        ReadModelStore store = MongoForTest.store(database);
        FailingStore failing = new FailingStore(store, rowsWrittenFirst);
        log.add(events);
        Projector projector = start(failing);
        List<String> live = ReadModelStoreContract.picture(store);
        List<String> seen = ChangesTest.picture(table);

        failing.rebuildFails = true;
        assertThatThrownBy(projector::rebuild).hasMessage("a fault on purpose");

        assertThat(ReadModelStoreContract.picture(store)).isEqualTo(live);
        assertThat(ChangesTest.picture(table)).isEqualTo(seen);

        ReadModelStore reopened = MongoForTest.store(database);
        assertThat(ReadModelStoreContract.picture(reopened)).isEqualTo(live);
        failing.rebuildFails = false;
        projector.rebuild();
        assertThat(ReadModelStoreContract.picture(MongoForTest.store(database))).isEqualTo(builtAtOnce(events));
        assertThat(ChangesTest.picture(table)).isEqualTo(seen);
    }

    @Test
    void what_an_older_version_set_aside_is_healed_at_the_start_of_one_that_can_read_it() {
        List<StoredEvent> events = ReadModelStoreContract.log(9, 20);
        List<StoredEvent> unread = new ArrayList<>(events);
        unread.set(40, broken(events.get(40)));
        MongoDatabase database = mongo.database();
        FactTable older = new FactTable();
        Changes seen = new Changes(older).fold(unread);
        MongoForTest.store(database).write(seen);
        assertThat(seen.deadLetters).hasSize(1);
        log.add(events);

        ReadModelStore reopened = MongoForTest.store(database);
        start(reopened);

        assertThat(table.snapshot().deadLetters()).isEmpty();
        assertThat(ReadModelStoreContract.picture(reopened)).isEqualTo(builtAtOnce(events));
        assertThat(ChangesTest.picture(table)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
    }

    @Test
    void events_that_come_in_while_a_rebuild_runs_are_not_lost() {
        List<StoredEvent> events = ReadModelStoreContract.log(7, 80);
        ReadModelStore store = mongo.store();
        log.add(events.subList(0, 50));
        Projector projector = start(store);

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            threads.execute(() -> {
                for (int i = 50; i < events.size(); i++) {
                    log.add(events.subList(i, i + 1));
                }
            });
            for (int i = 0; i < 5; i++) {
                projector.rebuild();
            }
        }

        awaitHead();
        assertThat(ReadModelStoreContract.picture(store)).isEqualTo(builtAtOnce(events));
        assertThat(ChangesTest.picture(table)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
    }

    @Test
    void a_projector_that_was_stopped_follows_no_longer() {
        Projector projector = start(mongo.store());
        assertThat(projector.isRunning()).isTrue();

        projector.stop();
        log.add(ReadModelStoreContract.stored(inCase("a", applied())));

        assertThat(projector.isRunning()).isFalse();
        assertThat(table.position()).isZero();
    }

    private Projector start(ReadModelStore store) {
        Projector projector = new Projector(log, store, table, WriterLease.ALONE);
        started.add(projector);
        projector.start();
        return projector;
    }

    private void awaitHead() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> table.position() == log.head());
    }

    private static List<String> builtAtOnce(List<StoredEvent> events) {
        ReadModelStore store = mongo.store();
        store.write(new Changes(new FactTable()).fold(events));
        return ReadModelStoreContract.picture(store);
    }

    private static StoredEvent broken(StoredEvent event) {
        return new StoredEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.name(),
                "{".getBytes(UTF_8),
                event.context(),
                event.recordedAt());
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String kind) {
        return database.getCollection(kind + "_v" + MongoReadModelStore.VERSION + "_g1");
    }

    private static List<Document> rows(MongoDatabase database, String kind) {
        return collection(database, kind).find().into(new ArrayList<>());
    }

    private static void putBack(MongoDatabase database, String kind, List<Document> rows) {
        collection(database, kind).drop();
        if (!rows.isEmpty()) {
            collection(database, kind).insertMany(rows);
        }
    }

    /** Fails so many times to write: before anything is written, or after all rows are. */
    private static final class FailingStore implements ReadModelStore {
        private final ReadModelStore inner;
        private final boolean rowsWrittenFirst;
        final AtomicInteger failures = new AtomicInteger();
        volatile boolean rebuildFails;

        FailingStore(ReadModelStore inner, boolean rowsWrittenFirst) {
            this.inner = inner;
            this.rowsWrittenFirst = rowsWrittenFirst;
        }

        @Override
        public void write(Changes changes) {
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!fails || rowsWrittenFirst) {
                inner.write(changes);
            }
            if (fails) {
                throw new IllegalStateException("a fault on purpose");
            }
        }

        @Override
        public boolean keepsRows() {
            return true;
        }

        @Override
        public long position() {
            return inner.position();
        }

        @Override
        public Optional<CaseFacts> find(String caseId) {
            return inner.find(caseId);
        }

        @Override
        public List<TimelineEntry> timeline(String caseId) {
            return inner.timeline(caseId);
        }

        @Override
        public Changes everything() {
            return inner.everything();
        }

        @Override
        public ReadModelStore next() {
            FailingStore next = new FailingStore(inner.next(), rowsWrittenFirst);
            next.failures.set(rebuildFails ? 1 : 0);
            return next;
        }

        @Override
        public boolean follow() {
            return inner.follow();
        }

        @Override
        public void swapTo(ReadModelStore next) {
            inner.swapTo(((FailingStore) next).inner);
        }
    }
}
