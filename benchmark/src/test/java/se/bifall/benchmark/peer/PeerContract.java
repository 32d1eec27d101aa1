package se.bifall.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final Work WORK = new Work(11, 12);

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

    void a_log_is_loaded_rebuilt_followed_and_opened_again() throws Exception {
        List<Command> commands = commands();
        List<Command> first = commands.subList(0, commands.size() / 2);
        List<Command> rest = commands.subList(first.size(), commands.size());
        try (Session session = peer.open(folder)) {
            session.load(first.iterator());
            same(session.rebuild(), answerOf(first));
            assertThat(session.shown()).isEqualTo(events(first));
            session.follow();
            append(session, rest);
            awaitShown(session, events(commands));
            same(session.answer(), WORK.answer());
            assertThat(session.stored()).isEqualTo(WORK.contents().events());
            tablesArePartsOfTheAnswer(session);
            same(session.rebuild(), WORK.answer());
            for (LocalDate day : WORK.days(3)) {
                same(new Answer(session.asOf(day)), new Answer(WORK.asOf(day)));
            }
        }
        boolean durable = peer.durability(Phase.RESTART) != Durability.MEMORY;
        try (Session session = peer.open(folder)) {
            session.follow();
            awaitShown(session, durable ? events(commands) : 0);
            same(session.answer(), durable ? WORK.answer() : answerOf(List.of()));
            same(session.rebuild(), durable ? WORK.answer() : answerOf(List.of()));
        }
    }

    private static void tablesArePartsOfTheAnswer(Session session) throws Exception {
        Cells together = new Cells();
        for (Query query : Query.all()) {
            assertThat(session.table(query))
                    .as(query.toString())
                    .isEqualTo(WORK.answer().cells().of(query));
            if (query.year() == null) {
                together.add(session.table(query));
            }
        }
        same(new Answer(together), WORK.answer());
    }

    void a_command_is_taken_once_of_two_and_during_a_rebuild() throws Exception {
        List<Command> commands = commands();
        List<Command> fought = commands.subList(0, 30);
        try (Session session = peer.open(folder);
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            session.follow();
            for (Command command : fought) {
                List<Future<Boolean>> both = writers.invokeAll(
                        Arrays.asList(() -> accepted(session, command), () -> accepted(session, rivalOf(command))));
                assertThat(both.get(0).get() ^ both.get(1).get())
                        .as("one wins: " + command.id())
                        .isTrue();
                assertThat(accepted(session, command)).as("comes again").isFalse();
            }
            Future<?> writing = writers.submit(() -> {
                append(session, commands.subList(fought.size(), commands.size()));
                return null;
            });
            session.rebuild();
            session.rebuild();
            writing.get();
            Awaitility.await()
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> {
                        same(session.answer(), WORK.answer());
                        assertThat(session.shown()).isGreaterThanOrEqualTo(events(commands));
                    });
            same(session.rebuild(), WORK.answer());
        }
    }

    private static Command rivalOf(Command command) {
        String id = command.id() + "b";
        List<Stored> events = command.events().stream()
                .map(event -> new Stored(
                        event.caseId(),
                        event.sequence(),
                        event.name(),
                        event.payload(),
                        event.event(),
                        event.recordedAt(),
                        id))
                .toList();
        return new Command(id, command.actor(), command.asked(), events);
    }

    private static boolean accepted(Session session, Command command) {
        try {
            session.append(command);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }
}
