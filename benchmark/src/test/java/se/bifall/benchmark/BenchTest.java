package se.bifall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.benchmark.limit.Limits;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Peers;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.result.Conditions;
import se.bifall.benchmark.result.Report;
import se.bifall.benchmark.result.Results;
import se.bifall.benchmark.run.Lab;
import se.bifall.benchmark.run.Plan;
import se.bifall.benchmark.run.Size;
import se.bifall.benchmark.run.Stages;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;
import se.bifall.benchmark.work.Work;

/** That the benchmark works and that its answers are equal, in seconds; never how fast anything is. */
class BenchTest {
    private static final Size SMALL = Size.of(new Work(7, 60), false, false);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final double SECONDS = 600;

    @TempDir
    Path folder;

    @Test
    void every_peer_gives_the_same_answers() throws IOException {
        List<Peer> peers = Peers.all().stream()
                .filter(peer -> peer.whyNot(Phase.QUERY).isEmpty())
                .toList();

        Results results = run(true, peers, Phase.REBUILD, Phase.QUERY);

        assertThat(results.wrong()).isEmpty();
        assertThat(results.compared()).as("now twice, and a past day").isEqualTo(3 * peers.size());
        peers.forEach(peer -> thenMeasured(results, peer));
    }

    /** With the limits, one of which reads its log. */
    @Test
    void bifall_and_the_limits_give_figures_and_where_they_answer_the_right_ones() throws IOException {
        Lab lab = lab(true);
        Peer bifall = Peers.named("bifall").orElseThrow();
        List<Peer> limits = Limits.all().stream()
                .filter(limit -> limit.whyNot(Phase.START).isPresent()) // needs what ./bifall start has built
                .map(limit -> (Peer) limit)
                .toList();
        Size smallest = Size.of(SMALL.work(), true, false);

        thenRight(plan(lab, List.of(SMALL), List.of(bifall), Phase.APPEND, Phase.REBUILD_LIVE, Phase.QUERY), bifall);
        Results limited = plan(lab, List.of(smallest), limits, Phase.APPEND, Phase.REBUILD, Phase.QUERY);
        limits.forEach(limit -> thenRight(limited, limit));
    }

    @Test
    void what_the_desk_has_decided_is_in_the_log() throws IOException {
        Peer desk = Peers.named("bifall-desk").orElseThrow();

        thenRight(run(true, List.of(desk), Phase.APPEND), desk);
    }

    private static void thenRight(Results results, Peer peer) {
        assertThat(results.wrong()).isEmpty();
        assertThat(results.compared()).isPositive();
        thenMeasured(results, peer);
    }

    private static void thenMeasured(Results results, Peer peer) {
        assertThat(text(results, peer))
                .containsPattern("\\| \\*{0,2}" + Pattern.quote(peer.name()) + "\\*{0,2} \\| [a-z9 -]+ \\| 1 \\|")
                .doesNotContain("failed", "left out");
    }

    @Test
    void a_process_of_its_own_answers_the_same_and_loses_nothing_when_it_is_killed() throws IOException {
        Lab lab = lab(false);
        Peer peer = Peers.named("jdbc-upsert").orElseThrow(); // the one that starts soonest

        Results started = plan(lab, List.of(SMALL), List.of(peer), Phase.START);
        thenMeasured(started, peer);
        assertThat(started.wrong()).as("no answer is asked for").isEmpty();
        Results results = plan(lab, List.of(SMALL), List.of(peer), Phase.REBUILD, Phase.RESTART);
        thenRight(results, peer);
        assertThat(text(results, peer)).contains("## rebuild", "## restart", "peak MB", "acknowledged");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"APPEND", "LAG", "REBUILD", "REBUILD_LIVE", "QUERY"})
    void a_peer_that_loses_events_makes_the_run_invalid_in_every_phase(Phase phase) throws IOException {
        assertThat(run(true, List.of(new FoldedPeer()), phase).wrong()).isEmpty();
        thenInvalid(phase, new LosingPeer());
    }

    @Test
    void a_peer_that_answers_differently_or_does_nothing_makes_the_run_invalid() throws IOException {
        thenInvalid(Phase.REBUILD, new DifferentPeer());
        thenInvalid(Phase.QUERY, new DifferentPeer());
        thenInvalid(Phase.REBUILD, new IdlePeer());
        thenInvalid(Phase.APPEND, new IdlePeer());
    }

    private void thenInvalid(Phase phase, Peer wrong) throws IOException {
        thenInvalid(phase, wrong, "answers differently, first in Cell[");
    }

    private void thenInvalid(Phase phase, Peer wrong, String how) throws IOException {
        Results results = run(true, List.of(new FoldedPeer(), wrong), phase);

        assertThat(results.wrong())
                .singleElement()
                .asString()
                .startsWith(phase.code() + ", 60 cases: " + wrong.name() + " " + how);
        assertThat(text(results, wrong)).contains("**INVALID", wrong.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"APPEND", "LAG", "REBUILD", "REBUILD_LIVE", "QUERY"})
    void a_peer_that_loses_what_no_figure_needs_makes_the_run_invalid(Phase phase) throws IOException {
        thenInvalid(phase, new CarelessPeer(), "holds ");
    }

    /** Its figures of now are right, and those of then as well when they are added together. */
    @Test
    void a_peer_that_answers_of_another_day_makes_the_run_invalid() throws IOException {
        thenInvalid(Phase.QUERY, new ForgetfulPeer(), "answers of 20");
    }

    @Test
    void a_run_that_compares_no_answer_is_invalid() throws IOException {
        assertThat(run(true, List.of(new UnableToStart()), Phase.REBUILD).wrong())
                .containsExactly("no answer was compared, so nothing is known to be right");
    }

    @Test
    void a_peer_that_refuses_everything_is_not_measured() throws IOException {
        Results results = run(true, List.of(new FoldedPeer(), new RefusingPeer()), Phase.APPEND, Phase.LAG);

        assertThat(text(results, new RefusingPeer())).containsPattern("nothing was accepted, [0-9]+ refused: refusing");
    }

    @Test
    void a_peer_that_ran_out_of_time_is_asked_for_nothing_more_at_that_size_nor_for_more() throws IOException {
        Size smaller = Size.of(new Work(7, 20), true, false);
        Peer slow = new SlowPeer();
        Results results =
                plan(lab(true), List.of(smaller, SMALL), List.of(new FoldedPeer(), slow), Phase.REBUILD, Phase.QUERY);

        assertThat(results.wrong()).isEmpty();
        assertThat(text(results, slow))
                .contains("failed 1 of 1 times: java.lang.IllegalStateException: out of time: waited in vain")
                .satisfies(text -> assertThat(text.split("left out, it ran out of time in rebuild at 20 cases", -1))
                        .as("query at 20 cases, rebuild and query at 60")
                        .hasSize(1 + 3));
    }

    @Test
    void what_a_limit_belongs_to_is_one_phase() {
        assertThat(Limits.all()).allSatisfy(limit -> assertThat(Arrays.stream(Phase.values())
                        .filter(phase -> limit.whyNot(phase).isEmpty()))
                .hasSize(1));
        assertThat(Stream.concat(Peers.all().stream(), Limits.all().stream()).map(Peer::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void results_are_written_with_their_conditions_and_drawings() throws IOException {
        Results results = plan(
                lab(true),
                List.of(SMALL, Size.of(new Work(7, 20), false, true)),
                List.of(new FoldedPeer()),
                Phase.REBUILD,
                Phase.QUERY);
        new Report(results, Conditions.now(folder), List.of(new FoldedPeer())).write(folder.resolve("written"));

        String written = Files.readString(folder.resolve("written/RESULTS.md"));
        assertThat(written)
                .contains("6 answers were compared", "| processor |", "| JDK |", "| load before |")
                .contains("| folded | memory | 1 |", "| goal | measured |")
                .doesNotContain("INVALID");
        assertThat(Files.readString(folder.resolve("written/rebuild.svg"))).contains("<svg", "folded");
    }

    private Lab lab(boolean inProcess) throws IOException {
        return new Lab(folder.resolve("lab"), Path.of("..").toAbsolutePath().normalize(), inProcess);
    }

    private Results run(boolean inProcess, List<Peer> peers, Phase... phases) throws IOException {
        return plan(lab(inProcess), List.of(SMALL), peers, phases);
    }

    private static Results plan(Lab lab, List<Size> sizes, List<Peer> peers, Phase... phases) throws IOException {
        Stages stages = new Stages(lab, SHORT, 1);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new Plan(List.of(phases), sizes, peers, stages, 1, out).run(1, SECONDS);
    }

    private static String text(Results results, Peer peer) {
        return new Report(results, Conditions.now(Path.of(".")), List.of(peer)).text();
    }

    /** One krona too much, somewhere. */
    private static final class DifferentPeer extends FoldedPeer {
        @Override
        public String name() {
            return "different";
        }

        @Override
        Cells told(Cells right) {
            Cell first = right.all().isEmpty()
                    ? new Cell(Dimension.LED_BY, 2024, "WOMEN")
                    : right.all().firstKey();
            return right.add(first, new Sums(0, 0, 1));
        }
    }

    /** Answers to each command that it is stored, and forgets some payments. */
    private static final class LosingPeer extends FoldedPeer {
        private int payments;

        @Override
        public String name() {
            return "losing";
        }

        @Override
        void keep(List<Stored> log, Command command) {
            boolean payment = command.events().getFirst().name().startsWith("PaymentRecorded");
            if (!payment || payments++ % 3 > 0) {
                super.keep(log, command);
            }
        }
    }

    /** As fast as can be. */
    private static final class IdlePeer extends FoldedPeer {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        void keep(List<Stored> log, Command command) {
            // nothing
        }
    }

    private static final class SlowPeer extends FoldedPeer {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Session open(Path folder) {
            throw new IllegalStateException(Measured.OUT_OF_TIME + "waited in vain");
        }
    }

    /** Forgets what changes no figure. */
    private static final class CarelessPeer extends FoldedPeer {
        @Override
        public String name() {
            return "careless";
        }

        @Override
        void keep(List<Stored> log, Command command) {
            if (SimpleFold.NEEDED.contains(command.events().getFirst().name())) {
                super.keep(log, command);
            }
        }
    }

    /** Knows of the past what it knows now. */
    private static final class ForgetfulPeer extends FoldedPeer {
        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        LocalDate known(LocalDate day) {
            return LocalDate.MAX;
        }
    }

    private static final class UnableToStart extends FoldedPeer {
        @Override
        public Session open(Path ignored) {
            throw new IllegalStateException("not here");
        }
    }

    private static final class RefusingPeer extends FoldedPeer {
        @Override
        public String name() {
            return "refusing";
        }

        @Override
        void check(Command command) throws Refusal {
            if (command.caseId().startsWith("pq")) { // what comes after the loading
                throw new Refusal("no");
            }
        }
    }
}
