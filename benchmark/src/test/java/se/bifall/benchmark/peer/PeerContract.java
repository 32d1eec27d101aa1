package se.bifall.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;
import se.bifall.benchmark.work.Work;

/** What every peer promises: each method is one promise, held against the shared fold. */
record PeerContract(Peer peer, Path folder, Duration patience) {
    private static final Work WORK = new Work(11, 40);

    /** One promise. */
    @FunctionalInterface
    interface Promise {
        void keptBy(PeerContract contract) throws Exception;
    }

    static List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        WORK.commands().forEachRemaining(commands::add);
        return commands;
    }

    private static long events(List<Command> commands) {
        return commands.stream().mapToLong(command -> command.events().size()).sum();
    }

    private static Answer answerOf(List<Command> commands) {
        SimpleFold fold = new SimpleFold();
        commands.forEach(command -> command.events().forEach(event -> fold.add(event.caseId(), event.event())));
        return new Answer(fold.cells());
    }

    private static void same(Answer found, Answer expected) {
        assertThat(found.cells().difference(expected.cells())).isNull();
        assertThat(found.hash()).isEqualTo(expected.hash());
    }

    private void awaitShown(Session session, long events) {
        Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(
                        session.shown())
                .isEqualTo(events));
    }

    private static void append(Session session, List<Command> commands) throws Exception {
        for (Command command : commands) {
            session.append(command);
        }
    }

    void what_was_loaded_is_answered_after_a_rebuild() throws Exception {
        try (Session session = peer.open(folder)) {
            session.load(WORK.commands());
            same(session.rebuild(), WORK.answer());
            same(session.answer(), WORK.answer());
            assertThat(session.shown()).isEqualTo(events(commands()));
        }
    }

    void a_rebuild_drops_what_there_was() throws Exception {
        List<Command> commands = commands();
        int half = commands.size() / 2;
        try (Session session = peer.open(folder)) {
            session.load(commands.subList(0, half).iterator());
            same(session.rebuild(), answerOf(commands.subList(0, half)));
            append(session, commands.subList(half, commands.size()));
            same(session.rebuild(), WORK.answer());
            same(session.rebuild(), WORK.answer());
        }
    }

    void what_is_appended_is_soon_shown() throws Exception {
        List<Command> commands = commands();
        int half = commands.size() / 2;
        try (Session session = peer.open(folder)) {
            session.follow();
            append(session, commands.subList(0, half));
            awaitShown(session, events(commands.subList(0, half)));
            same(session.answer(), answerOf(commands.subList(0, half)));
            append(session, commands.subList(half, commands.size()));
            awaitShown(session, events(commands));
            same(session.answer(), WORK.answer());
        }
    }

    void a_loaded_log_is_followed() throws Exception {
        List<Command> commands = commands();
        int half = commands.size() / 2;
        try (Session session = peer.open(folder)) {
            session.load(commands.subList(0, half).iterator());
            session.follow();
            append(session, commands.subList(half, commands.size()));
            awaitShown(session, events(commands));
            same(session.answer(), WORK.answer());
        }
    }

    void each_table_is_its_part_of_the_answer() throws Exception {
        try (Session session = peer.open(folder)) {
            session.load(WORK.commands());
            Cells all = session.rebuild().cells();
            Cells together = new Cells();
            for (Query query : Query.all()) {
                assertThat(session.table(query)).as(query.toString()).isEqualTo(all.of(query));
                if (query.year() == null) {
                    together.add(session.table(query));
                }
            }
            same(new Answer(together), WORK.answer());
        }
    }

    void the_past_is_what_the_log_knew_then() throws Exception {
        try (Session session = peer.open(folder)) {
            append(session, commands());
            for (LocalDate day : WORK.days(4)) {
                same(new Answer(session.asOf(day)), new Answer(WORK.asOf(day)));
            }
            same(new Answer(session.asOf(LocalDate.of(2100, 1, 1))), WORK.answer());
        }
    }

    /** What is of memory is gone; everything else is there. */
    void a_folder_is_opened_again() throws Exception {
        List<Command> commands = commands();
        int half = commands.size() / 2;
        try (Session session = peer.open(folder)) {
            session.load(commands.subList(0, half).iterator());
            session.follow();
            append(session, commands.subList(half, commands.size()));
            awaitShown(session, events(commands));
        }
        boolean durable = peer.durability(Phase.RESTART) != Durability.MEMORY;
        try (Session session = peer.open(folder)) {
            session.follow();
            awaitShown(session, durable ? events(commands) : 0);
            same(session.answer(), durable ? WORK.answer() : answerOf(List.of()));
        }
        try (Session session = peer.open(folder)) {
            same(session.rebuild(), durable ? WORK.answer() : answerOf(List.of()));
        }
    }

    void of_two_writers_of_one_version_one_wins() throws Exception {
        List<Command> commands = commands();
        try (Session session = peer.open(folder);
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            session.follow();
            for (Command command : commands.subList(0, 60)) {
                Command rival = new Command(
                        command.id() + "b",
                        command.actor(),
                        command.asked(),
                        command.events().stream()
                                .map(event -> new Stored(
                                        event.caseId(),
                                        event.sequence(),
                                        event.name(),
                                        event.payload(),
                                        event.event(),
                                        event.recordedAt(),
                                        command.id() + "b"))
                                .toList());
                List<Future<Boolean>> both = writers.invokeAll(
                        Arrays.asList(() -> accepted(session, command), () -> accepted(session, rival)));
                assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
            }
            Awaitility.await()
                    .atMost(patience)
                    .untilAsserted(() -> same(session.answer(), answerOf(commands.subList(0, 60))));
            same(session.rebuild(), answerOf(commands.subList(0, 60)));
        }
    }

    private static boolean accepted(Session session, Command command) {
        try {
            session.append(command);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    void what_comes_again_or_too_early_is_refused() throws Exception {
        List<Command> commands = commands();
        Command first = commands.getFirst();
        List<Command> sameCase = commands.stream()
                .filter(command -> command.caseId().equals(first.caseId()))
                .toList();
        try (Session session = peer.open(folder)) {
            session.append(first);
            assertThatThrownBy(() -> session.append(first)).isInstanceOf(Exception.class);
            assertThatThrownBy(() -> session.append(sameCase.get(2))).isInstanceOf(Exception.class);
            session.append(sameCase.get(1));
            same(session.rebuild(), answerOf(sameCase.subList(0, 2)));
        }
    }

    void commands_that_come_during_a_rebuild_are_in_the_figures() throws Exception {
        List<Command> commands = commands();
        int half = commands.size() / 2;
        try (Session session = peer.open(folder);
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            session.load(commands.subList(0, half).iterator());
            session.follow();
            Future<?> writing = writer.submit(() -> {
                append(session, commands.subList(half, commands.size()));
                return null;
            });
            session.rebuild();
            session.rebuild();
            writing.get();
            awaitShown(session, events(commands));
            same(session.answer(), WORK.answer());
        }
    }
}
