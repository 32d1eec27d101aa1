package se.bifall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.limit.Limits;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Peers;
import se.bifall.benchmark.peer.Phase;
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
import se.bifall.benchmark.work.Stored;
import se.bifall.benchmark.work.Work;

/** That the benchmark works and that its answers are equal, in seconds; never how fast anything is. */
class BenchTest {
    private static final Size SMALL = Size.of(new Work(7, 60), true);
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    Path folder;

    static Stream<Peer> peers() {
        return Peers.all().stream().filter(peer -> peer.whyNot(Phase.REBUILD).isEmpty());
    }

    /** All but the one that needs what {@code ./bifall start} has built. */
    static Stream<Limit> limits() {
        return Limits.all().stream().filter(limit -> limit.whyNot(Phase.START).isPresent());
    }

    @ParameterizedTest
    @MethodSource("peers")
    void every_peer_gives_the_same_answer_of_the_same_log(Peer peer) throws IOException {
        thenRight(run(true, List.of(peer), Phase.REBUILD), peer);
    }

    @Test
    void bifall_gives_the_right_answer_in_every_phase() throws IOException {
        Peer bifall = Peers.named("bifall").orElseThrow();

        thenRight(run(true, List.of(bifall), Phase.APPEND, Phase.LAG, Phase.REBUILD_LIVE, Phase.QUERY), bifall);
    }

    @Test
    void what_the_desk_has_decided_is_in_the_log() throws IOException {
        Peer desk = Peers.named("bifall-desk").orElseThrow();

        thenRight(run(true, List.of(desk), Phase.APPEND), desk);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_limit_gives_figures_and_where_it_answers_the_right_ones(Limit limit) throws IOException {
        thenRight(run(true, List.of(limit), Phase.values()), limit);
    }

    private static void thenRight(Results results, Peer peer) {
        assertThat(results.wrong()).isEmpty();
        assertThat(text(results, peer)).contains(" | " + peer.name() + " | ").doesNotContain("failed");
    }

    @Test
    void a_process_of_its_own_answers_the_same_and_loses_nothing_when_it_is_killed() throws IOException {
        Peer peer = Peers.named("jdbc-upsert").orElseThrow(); // the one that starts soonest
        Results results = run(false, List.of(peer), Phase.START, Phase.REBUILD, Phase.RESTART);

        thenRight(results, peer);
        assertThat(text(results, peer)).contains("## start-up", "## rebuild", "## restart", "peak MB", "acknowledged");
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
        Results results = run(true, List.of(new FoldedPeer(), wrong), phase);

        assertThat(results.wrong())
                .singleElement()
                .asString()
                .startsWith(phase.code() + ", 60 cases: " + wrong.name() + " answers differently, first in Cell[");
        assertThat(text(results, wrong)).contains("**INVALID", wrong.name());
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
        Results results = run(true, List.of(new FoldedPeer()), Phase.REBUILD, Phase.QUERY);
        new Report(results, Conditions.now(folder), List.of(new FoldedPeer())).write(folder.resolve("written"));

        String written = Files.readString(folder.resolve("written/RESULTS.md"));
        assertThat(written)
                .contains("the same SHA-256 from every peer", "| processor |", "| JDK |", "| load before |")
                .contains("| folded | memory |")
                .doesNotContain("INVALID");
        assertThat(Files.readString(folder.resolve("written/rebuild.svg"))).contains("<svg", "folded");
    }

    private Results run(boolean inProcess, List<Peer> peers, Phase... phases) throws IOException {
        Lab lab = new Lab(folder.resolve("lab"), Path.of("..").toAbsolutePath().normalize(), inProcess);
        Stages stages = new Stages(lab, SHORT, 1);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new Plan(List.of(phases), List.of(SMALL), peers, stages, out).run(1);
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
}
