package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Verdict.Intact;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.FrameCommand.IncreaseDecisionFrame;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.commands.GrantCommand.PutOnAgenda;
import se.bifall.commands.SittingCommand.PlanSitting;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Ask;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/** What every event store promises those who ask and those who read. A store that does nothing must fail every test. */
abstract class EventStoreContract {
    private static final int WRITERS = 8;

    @TempDir
    Path folder = Path.of("");

    final MovedClock clock = new MovedClock();

    @SuppressWarnings("NullAway.Init") // set before each test
    Opened store;

    /** An open store. */
    interface Opened extends AutoCloseable {
        Commands commands();

        EventLog log();

        ChainedLog chain();

        @Override
        void close();
    }

    /** Opens the store that is kept in the folder, anew or again. */
    abstract Opened open(Path folder, Clock clock);

    @BeforeEach
    void openStore() {
        store = open(folder, clock);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void what_was_accepted_is_in_the_log() {
        CommandResult answer = send("k1", Ask.applyForCompany());

        assertThat(answer).isEqualTo(new Accepted("arende-1", 1));
        StoredEvent stored = all().getFirst();
        assertThat(stored.name()).isEqualTo("GrantApplied/3");
        assertThat(stored.stream()).isEqualTo("arende-1");
        assertThat(stored.sequence()).isZero();
        assertThat(stored.position()).isPositive().isEqualTo(store.log().head());
        assertThat(EventCodec.decode(stored.name(), stored.payload()).stream()).isEqualTo("arende-1");
    }

    @Test
    void what_was_refused_leaves_nothing() {
        send("k1", Ask.applyForCompany());

        assertThat(send("k2", Ask.close())).isInstanceOf(Refused.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_command_about_a_case_that_does_not_exist_is_refused_and_opens_none() {
        assertThat(send("k1", Ask.register())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN);
            assertThat(refused.rule()).isEqualTo("ArendetFinns");
        });
        assertThat(all()).isEmpty();
        assertThat(send("k2", Ask.applyForCompany())).isInstanceOf(Accepted.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_role_that_may_not_ask_is_refused_and_leaves_nothing() {
        CommandRequest asked =
                new CommandRequest(new CommandId("k1"), null, "ekonom", EnumSet.of(Role.EKONOM), Ask.applyForCompany());

        assertThat(store.commands().send(asked))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThat(all()).isEmpty();
    }

    @Test
    void the_same_request_again_gives_the_same_answer_and_no_new_event() {
        CommandResult first = send("k1", Ask.applyForCompany());
        send("k2", Ask.assign());

        assertThat(send("k1", Ask.applyForCompany())).isEqualTo(first);
        assertThat(send("k2", Ask.assign())).isEqualTo(new Accepted("arende-1", 2));
        assertThat(all()).hasSize(2);
    }

    @Test
    void the_same_request_gives_the_same_answer_also_when_an_older_version_was_expected() {
        send("k1", Ask.applyForCompany());
        CommandResult first = send("k2", 1L, Ask.assign());
        send("k3", Ask.assign());

        assertThat(send("k2", 1L, Ask.assign())).isEqualTo(first);
        assertThat(all()).hasSize(3);
    }

    @Test
    void the_same_request_id_with_another_content_is_refused() {
        send("k1", Ask.applyForCompany());

        thenConflict(send("k1", with(Ask.applyForCompany(), "title", "en annan")), "KommandoIdUpptaget");
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_request_that_saw_an_older_version_is_refused_and_one_that_saw_this_goes_through() {
        send("k1", Ask.applyForCompany());
        send("k2", Ask.assign());

        thenConflict(send("k3", 1L, Ask.assign()), "SamtidigAndring");
        thenConflict(send("k4", 3L, Ask.assign()), "SamtidigAndring");
        assertThat(send("k5", 2L, Ask.assign())).isEqualTo(new Accepted("arende-1", 3));
    }

    @Test
    void of_many_who_saw_the_same_version_exactly_one_goes_through() throws Exception {
        send("k1", Ask.applyForCompany());
        for (int round = 0; round < 5; round++) {
            long seen = 1L + round;
            int number = round;
            List<CommandResult> answers = atOnce(writer -> () -> send(
                    "k-" + number + "-" + writer, seen, new AssignCaseworker(Ask.CASE, new OfficerId("h" + writer))));

            assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refused.class::isInstance)
                    .hasSize(WRITERS - 1)
                    .allSatisfy(answer -> thenConflict(answer, "SamtidigAndring"));
        }
        assertThat(store.log().stream("arende-1"))
                .extracting(StoredEvent::sequence)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void of_many_copies_of_one_request_one_has_an_effect_and_all_get_its_answer() throws Exception {
        List<CommandResult> answers = atOnce(writer -> () -> send("k1", Ask.applyForCompany()));

        assertThat(answers).containsOnly(new Accepted("arende-1", 1));
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_reader_never_misses_an_event_that_is_committed_late() throws Exception {
        AtomicBoolean written = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<List<StoredEvent>> reader = threads.submit(() -> {
                List<StoredEvent> seen = new ArrayList<>();
                long position = 0;
                while (true) {
                    boolean last = written.get();
                    List<StoredEvent> batch = store.log().read(position, 7);
                    if (batch.isEmpty() && last) {
                        return seen;
                    }
                    seen.addAll(batch);
                    position = batch.isEmpty() ? position : batch.getLast().position();
                }
            });
            try {
                atOnce(writer -> () -> {
                    for (int i = 0; i < 40; i++) {
                        CaseId id = new CaseId("w" + writer + "-" + i);
                        CommandResult answer = send("k-" + id, with(Ask.applyForCompany(), "caseId", id));
                        assertThat(answer).isInstanceOf(Accepted.class);
                    }
                    return new Accepted("", 0);
                });
            } finally {
                written.set(true);
            }
            assertThat(reader.get())
                    .extracting(StoredEvent::position)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(reader.get()).hasSize(WRITERS * 40);
            assertThat(pictures(reader.get())).isEqualTo(pictures(all()));
        }
    }

    @Test
    void an_append_that_fails_leaves_nothing_and_the_next_goes_through() {
        ApplyForGrant larger = with(Ask.applyForCompany(), "title", "x".repeat(20_000_000));
        send("k1", with(Ask.applyForCompany(), "caseId", new CaseId("fore")));

        assertThat(send("k2", larger)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(Reason.UNAVAILABLE));

        assertThat(all()).extracting(StoredEvent::stream).containsExactly("fore");
        assertThat(send("k2", Ask.applyForCompany())).isEqualTo(new Accepted("arende-1", 1));
        assertThat(all()).extracting(StoredEvent::stream).containsExactly("fore", "arende-1");
    }

    @Test
    void an_event_keeps_who_asked_and_by_which_request() {
        send("k1", Ask.applyForCompany());
        send("k2", with(Ask.applyForCompany(), "caseId", new CaseId("annat")));

        EventContext context = all().getFirst().context();
        assertThat(context.actor()).isEqualTo("handlaggare");
        assertThat(context.commandId()).isEqualTo("k1");
        assertThat(context.digest())
                .isNotNull()
                .isNotEqualTo(all().getLast().context().digest());
    }

    @Test
    void an_event_is_recorded_at_the_time_of_the_given_clock() {
        Instant first = Instant.parse("2026-12-01T11:00:00.123Z");
        Instant second = Instant.parse("2027-03-04T05:06:07Z");
        clock.moveTo(first);
        send("k1", Ask.applyForCompany());
        clock.moveTo(second);
        send("k2", Ask.assign());

        assertThat(all()).extracting(StoredEvent::recordedAt).containsExactly(first, second);
    }

    @Test
    void a_clock_that_is_set_back_changes_no_order() {
        Instant late = Instant.parse("2027-03-04T05:06:07Z");
        Instant early = Instant.parse("2026-12-01T11:00:00Z");
        clock.moveTo(late);
        send("k1", Ask.applyForCompany());
        clock.moveTo(early);
        send("k2", Ask.assign());

        assertThat(all()).extracting(StoredEvent::recordedAt).containsExactly(late, early);
        assertThat(all()).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(ChainWalk.over(store.chain(), List.of()))
                .isEqualTo(new Intact(store.chain().chainHead(), 0));
    }

    @Test
    void today_is_the_day_of_the_given_clock_where_the_region_lies() {
        clock.moveTo(Instant.parse("2026-01-14T22:59:59Z"));
        assertThat(send("k1", Ask.applyForCompany())).isInstanceOf(Refused.class);
        clock.moveTo(Instant.parse("2026-01-14T23:00:00Z"));
        assertThat(send("k2", Ask.applyForCompany())).isInstanceOf(Accepted.class);
    }

    @Test
    void a_store_that_was_closed_and_opened_again_has_the_same_log_and_goes_on() {
        send("k1", Ask.applyForCompany());
        send("k2", Ask.assign());
        List<String> before = pictures(all());

        store.close();
        store = open(folder, clock);

        assertThat(before).hasSize(2);
        assertThat(pictures(all())).isEqualTo(before);
        assertThat(send("k2", Ask.assign())).isEqualTo(new Accepted("arende-1", 2));
        assertThat(send("k3", 2L, Ask.assign())).isEqualTo(new Accepted("arende-1", 3));
    }

    @Test
    void whole_lives_are_stored_as_they_were_decided() {
        clock.moveTo(Instant.parse("2099-01-01T00:00:00Z"));
        Ask.frames().forEach(frame -> send("frame-" + frame.frameId(), frame));
        List<Life> lives = Lifecycles.portfolio(11, 12).toList();
        int id = 0;
        for (Life life : lives) {
            for (Life.Step step : life.steps()) {
                if (step.command() instanceof PutOnAgenda put) {
                    send("sitting-" + put.sittingOn(), new PlanSitting(put.sittingOn()));
                }
                CommandResult answer = store.commands()
                        .send(new CommandRequest(
                                new CommandId("k" + id++),
                                null,
                                step.actor().value(),
                                EnumSet.allOf(Role.class),
                                step.command()));
                assertThat(answer).isInstanceOf(Accepted.class);
            }
        }

        assertThat(lives).allSatisfy(life -> assertThat(
                        events(store.log().stream(life.caseId().value())))
                .containsExactlyElementsOf(life.events()));
        assertThat(events(all()).stream().filter(GrantEvent.class::isInstance))
                .containsExactlyElementsOf(
                        lives.stream().flatMap(life -> life.events().stream()).toList());
    }

    @Test
    void every_event_is_linked_to_all_before_it_however_many_write_and_fail() throws Exception {
        atOnce(writer -> () -> {
            for (int i = 0; i < 20; i++) {
                CaseId own = new CaseId("w" + writer + "-" + i);
                send("a-" + own, with(Ask.applyForCompany(), "caseId", own));
                send("b-" + own, Ask.close());
                send("c-" + i, with(Ask.applyForCompany(), "caseId", new CaseId("samma-" + i)));
                send("d-" + own, with(Ask.applyForCompany(), "title", "x".repeat(2_000_000)));
            }
            return new Accepted("", 0);
        });
        long events = store.log().head();

        assertThat(events).isGreaterThan(WRITERS * 20);
        assertThat(ChainWalk.over(store.chain(), List.of()))
                .isEqualTo(new Intact(store.chain().chainHead(), 0));
        assertThat(store.chain().chainHead().events()).isEqualTo(events);
        assertThat(store.log().read(0, 1_000_000))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events).boxed().toList());
    }

    @Test
    void a_head_that_was_written_down_is_found_again_after_more_events_and_a_new_start() {
        send("k1", Ask.applyForCompany());
        ChainHead written = store.chain().chainHead();
        send("k2", Ask.assign());
        store.close();
        store = open(folder, clock);
        send("k3", Ask.assign());

        assertThat(written.events()).isEqualTo(1);
        assertThat(store.chain().headAt(1)).isEqualTo(written);
        assertThat(ChainWalk.over(store.chain(), List.of(written)))
                .isEqualTo(new Intact(store.chain().chainHead(), 1));
    }

    @Test
    void the_log_is_read_in_parts_from_any_position() {
        IntStream.range(0, 10).forEach(i -> send("k" + i, with(Ask.applyForCompany(), "caseId", new CaseId("c" + i))));

        List<StoredEvent> first = store.log().read(0, 4);
        List<StoredEvent> rest = store.log().read(first.getLast().position(), 100);

        assertThat(first).hasSize(4);
        assertThat(rest).extracting(StoredEvent::stream).containsExactly("c4", "c5", "c6", "c7", "c8", "c9");
        assertThat(store.log().read(rest.getLast().position(), 100)).isEmpty();
    }

    @Test
    void who_waits_for_the_log_is_woken_by_the_next_event() throws Exception {
        send("k1", Ask.applyForCompany());
        long head = store.log().head();
        long before = System.nanoTime();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Long> woken = threads.submit(() -> {
                store.log().awaitAfter(head, Duration.ofSeconds(30));
                return store.log().head();
            });
            send("k2", Ask.assign());

            assertThat(woken.get()).isGreaterThan(head);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void who_waits_for_what_never_comes_waits_no_longer_than_asked() throws InterruptedException {
        send("k1", Ask.applyForCompany());
        long head = store.log().head();
        long before = System.nanoTime();

        store.log().awaitAfter(head - 1, Duration.ofSeconds(30));
        store.log().awaitAfter(head, Duration.ofMillis(50));

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(20));
    }

    @Test
    void frames_are_kept_beside_cases() {
        FrameId frame = new FrameId("FORETAGSSTOD-2026");
        LocalDate day = LocalDate.of(2026, 1, 1);
        send("k1", new SetDecisionFrame(frame, 2026, "FORETAGSSTOD", Kronor.of(50), day, "RUN"));

        assertThat(send("k2", new IncreaseDecisionFrame(frame, Kronor.of(20), day, "RUN")))
                .isEqualTo(new Accepted("FORETAGSSTOD-2026", 2));
        assertThat(send("k3", new IncreaseDecisionFrame(new FrameId("ANNAN"), Kronor.of(20), day, "RUN")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN));
        assertThat(all())
                .extracting(StoredEvent::name)
                .containsExactly("DecisionFrameSet/1", "DecisionFrameIncreased/1");
    }

    @Test
    void a_sum_beyond_any_reason_is_refused_by_a_rule_and_not_by_a_fault() {
        FrameId frame = new FrameId("FORETAGSSTOD-2026");
        LocalDate day = LocalDate.of(2026, 1, 1);
        send("k1", new SetDecisionFrame(frame, 2026, "FORETAGSSTOD", Kronor.of(1_000_000_000_000L), day, "RUN"));

        assertThat(send("k2", new IncreaseDecisionFrame(frame, Kronor.of(1), day, "RUN")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.RULE));
        assertThat(all()).hasSize(1);
    }

    CommandResult send(String id, BifallCommand command) {
        return send(id, null, command);
    }

    CommandResult send(String id, @Nullable Long expectedVersion, BifallCommand command) {
        return store.commands()
                .send(new CommandRequest(
                        new CommandId(id), expectedVersion, "handlaggare", EnumSet.allOf(Role.class), command));
    }

    /** Everything that happened to a case or a frame; what was refused is another matter, see {@link RefusalLogTest}. */
    List<StoredEvent> all() {
        return store.log().read(0, 1_000_000).stream()
                .filter(event -> !event.name().startsWith("CommandRefused/"))
                .toList();
    }

    private static List<BifallEvent> events(List<StoredEvent> stored) {
        return stored.stream()
                .map(event -> EventCodec.decode(event.name(), event.payload()))
                .toList();
    }

    private static List<String> pictures(List<StoredEvent> stored) {
        return stored.stream()
                .map(event -> String.join(
                        " ",
                        Long.toString(event.position()),
                        event.stream(),
                        Long.toString(event.sequence()),
                        event.name(),
                        HexFormat.of().formatHex(event.payload()),
                        event.context().toString(),
                        event.recordedAt().toString()))
                .toList();
    }

    private static void thenConflict(CommandResult answer, String rule) {
        assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(refused.rule()).isEqualTo(rule);
        });
    }

    /** Runs one of each writer, all let go at the same moment. */
    private static List<CommandResult> atOnce(java.util.function.IntFunction<Callable<CommandResult>> writers)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<CommandResult>> tasks = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Callable<CommandResult> writer = writers.apply(i);
                tasks.add(() -> {
                    start.await();
                    return writer.call();
                });
            }
            List<CommandResult> answers = new ArrayList<>();
            for (Future<CommandResult> answer : threads.invokeAll(tasks)) {
                answers.add(Objects.requireNonNull(answer.get()));
            }
            return answers;
        }
    }
}
