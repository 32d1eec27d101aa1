package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.assigned;
import static se.bifall.testing.Happened.inCase;
import static se.bifall.testing.Happened.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Folded;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.TimelineEntry;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/** What every store of read models promises. A store that does nothing must fail every test. */
abstract class ReadModelStoreContract {
    @SuppressWarnings("NullAway.Init") // set before each test
    ReadModelStore store;

    abstract ReadModelStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @Test
    void a_case_that_was_written_is_found_whole() {
        List<Life> lives = Lifecycles.portfolio(1, 40).toList();
        write(stored(Lifecycles.interleaved(lives, new Random(1))));

        for (Life life : lives) {
            CaseFacts found = store.find(life.caseId().value()).orElseThrow();
            assertThat(found.version()).isEqualTo(life.events().size());
            assertThat(withoutPosition(found)).isEqualTo(withoutPosition(Folded.facts(life.events())));
        }
    }

    @Test
    void a_case_that_was_never_written_is_not_found_and_has_no_timeline() {
        write(stored(inCase("a", applied())));

        assertThat(store.find("a")).isPresent();
        assertThat(store.find("b")).isEmpty();
        assertThat(store.timeline("b")).isEmpty();
    }

    @Test
    void a_timeline_has_every_event_oldest_first_with_who_and_when() {
        List<StoredEvent> log = stored(inCase("a", applied(), assigned(), registered()));
        write(log);

        assertThat(store.timeline("a"))
                .extracting(TimelineEntry::sequence, TimelineEntry::name, TimelineEntry::on)
                .containsExactly(
                        tuple(0L, "GrantApplied", applied().receivedOn()),
                        tuple(1L, "CaseworkerAssigned", null),
                        tuple(2L, "ApplicationRegistered", registered().registeredOn()));
        TimelineEntry entry = store.timeline("a").get(1);
        assertThat(entry.position()).isEqualTo(2);
        assertThat(entry.recordedAt()).isEqualTo(log.get(1).recordedAt());
        assertThat(entry.actor()).isEqualTo("handlaggare");
        assertThat(entry.commandId()).isEqualTo("k2");
    }

    @Test
    void the_position_is_that_of_the_newest_event_written() {
        assertThat(store.position()).isZero();

        write(stored(inCase("a", applied(), registered())));

        assertThat(store.position()).isEqualTo(2);
    }

    @Test
    void written_in_one_batch_or_in_many_it_is_the_same() {
        List<StoredEvent> log = log(2, 25);
        ReadModelStore inOne = open();
        inOne.write(new Changes(new FactTable()).fold(log));

        FactTable seen = new FactTable();
        for (int from = 0; from < log.size(); from += 7) {
            Changes changes = new Changes(seen).fold(log.subList(from, Math.min(log.size(), from + 7)));
            store.write(changes);
            seen.publish(changes);
        }

        assertThat(picture(store)).isEqualTo(picture(inOne)).hasSizeGreaterThan(50);
    }

    @Test
    void the_same_changes_written_twice_are_the_same_rows() {
        List<StoredEvent> log = log(3, 10);
        FactTable seen = new FactTable();
        Changes first = new Changes(seen).fold(log.subList(0, log.size() / 2));
        store.write(first);
        seen.publish(first);
        Changes second = new Changes(seen).fold(log.subList(log.size() / 2, log.size()));
        store.write(second);
        List<String> once = picture(store);

        store.write(second);

        assertThat(picture(store)).isEqualTo(once).hasSizeGreaterThan(20);
    }

    @Test
    void more_cases_than_a_batch_holds_are_all_written_and_all_read() {
        List<BifallEvent> events = new ArrayList<>();
        for (int i = 0; i < 1_203; i++) {
            events.addAll(inCase("c" + i, applied()));
        }
        write(stored(events));

        assertThat(store.everything().cases).hasSize(1_203);
        assertThat(store.find("c1202")).isPresent();
    }

    @Test
    void what_is_read_while_another_writes_is_never_behind_its_position() throws Exception {
        List<StoredEvent> log = log(4, 60);
        AtomicBoolean written = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> writer = threads.submit(() -> {
                FactTable seen = new FactTable();
                for (int from = 0; from < log.size(); from += 3) {
                    Changes changes = new Changes(seen).fold(log.subList(from, Math.min(log.size(), from + 3)));
                    store.write(changes);
                    seen.publish(changes);
                }
                written.set(true);
            });
            long newest = 0;
            while (!written.get() && !writer.isDone()) {
                Changes read = store.everything();
                newest = read.position;
                for (StoredEvent event : log.subList(0, Math.toIntExact(newest))) {
                    if (EventCodec.decode(event.name(), event.payload()) instanceof GrantEvent) {
                        assertThat(Objects.requireNonNull(read.cases.get(event.stream()))
                                        .version())
                                .isGreaterThan(event.sequence());
                    }
                }
            }
            writer.get();
        }
        assertThat(store.everything().position).isEqualTo(log.size());
    }

    @Test
    void everything_is_cases_frames_dead_letters_and_the_position() {
        FrameId frame = new FrameId("FORETAGSSTOD-2026");
        LocalDate day = LocalDate.of(2026, 1, 1);
        List<BifallEvent> events = new ArrayList<>(inCase("a", applied()));
        events.add(new DecisionFrameSet(frame, 2026, "FORETAGSSTOD", Kronor.of(50), day, "RUN"));
        events.add(new DecisionFrameIncreased(frame, Kronor.of(20), day, "RUN"));
        events.addAll(inCase("b", registered()));
        write(stored(events));

        Changes everything = store.everything();

        assertThat(everything.cases.keySet()).containsExactly("a");
        assertThat(everything.frames.values())
                .containsExactly(
                        new FrameFacts(frame, 2026, "FORETAGSSTOD", Kronor.of(70), Kronor.ZERO, Kronor.ZERO, 2));
        assertThat(everything.deadLetters.get("b"))
                .isEqualTo(new DeadLetter("b", 4, "ApplicationRegistered/1", "händelse för ett okänt ärende"));
        assertThat(everything.position).isEqualTo(4);
        assertThat(everything.recordedAt).isEqualTo(Instant.parse("2026-01-01T00:00:04Z"));
    }

    @Test
    void the_next_store_is_empty_and_apart_until_it_is_swapped_to() {
        write(stored(inCase("old", applied(), registered())));
        ReadModelStore next = store.next();
        assertThat(next.position()).isZero();

        next.write(new Changes(new FactTable()).fold(stored(inCase("new", applied()))));

        assertThat(store.find("old")).isPresent();
        assertThat(store.find("new")).isEmpty();
        assertThat(next.find("old")).isEmpty();
        store.swapTo(next);
        assertThat(store.find("new")).isPresent();
        assertThat(store.find("old")).isEmpty();
        assertThat(store.timeline("old")).isEmpty();
        assertThat(store.position()).isEqualTo(1);
    }

    @Test
    void after_a_swap_there_can_be_another() {
        for (int round = 0; round < 3; round++) {
            ReadModelStore next = store.next();
            next.write(new Changes(new FactTable()).fold(stored(inCase("r" + round, applied()))));
            store.swapTo(next);
        }

        assertThat(store.everything().cases.keySet()).containsExactly("r2");
    }

    @Test
    void a_rebuild_that_was_left_half_way_leaves_nothing_to_the_next() {
        write(stored(inCase("live", applied())));
        store.next().write(new Changes(new FactTable()).fold(stored(inCase("abandoned", applied(), registered()))));

        ReadModelStore next = store.next();

        assertThat(next.everything().cases).isEmpty();
        assertThat(next.position()).isZero();
        assertThat(store.find("live")).isPresent();
    }

    @Test
    void money_and_words_come_back_as_they_were() {
        write(stored(inCase("a", applied(), approved(anslag(999_999_999_999L)))));

        CaseFacts found = store.find("a").orElseThrow();
        assertThat(found.granted()).isEqualTo(anslag(999_999_999_999L));
        assertThat(found.applicant()).isEqualTo(applied().applicant());
        assertThat(found.postings())
                .extracting(posting -> posting.measure())
                .contains(Measure.APPLIED, Measure.DECISION, Measure.GRANTED);
    }

    static List<StoredEvent> log(long seed, int cases) {
        return stored(Lifecycles.interleaved(Lifecycles.portfolio(seed, cases).toList(), new Random(seed)));
    }

    static List<StoredEvent> stored(List<? extends BifallEvent> events) {
        return Lifecycles.stored(events);
    }

    private void write(List<StoredEvent> log) {
        store.write(new Changes(new FactTable()).fold(log));
    }

    private static String withoutPosition(CaseFacts facts) {
        return Folded.picture(facts)
                .replaceAll(",?\"span\":\\{[^}]*}", "")
                .replaceAll("\"(position|event|decidedBy)\":[0-9]+", "")
                .replaceAll("\"paidBy\":\\[[0-9,]*]", "");
    }

    /** Everything that a store holds, one line for each row. */
    static List<String> picture(ReadModelStore store) {
        Changes all = store.everything();
        Map<String, String> lines = new TreeMap<>();
        all.cases.forEach((id, facts) -> {
            lines.put("case " + id, Folded.picture(facts));
            lines.put("found " + id, store.find(id).map(Folded::picture).orElse("none"));
            lines.put("timeline " + id, store.timeline(id).toString());
        });
        all.frames.forEach((id, frame) -> lines.put("frame " + id, frame.toString()));
        all.deadLetters.forEach((id, letter) -> lines.put("letter " + id, letter.toString()));
        lines.put("position", all.position + " " + store.position() + " " + all.recordedAt);
        return lines.entrySet().stream().map(Object::toString).toList();
    }
}
