package se.bifall.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.benchmark.peer.PeerContract.Promise;
import se.bifall.benchmark.peer.bifall.BifallDeskPeer;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;

/** Every peer keeps every promise, and one that does nothing keeps none. What can't be started here is said to be untried. */
class PeersTest {
    @TempDir
    Path folder;

    private static Map<String, Promise> promises() {
        return Map.of(
                "a log is loaded, rebuilt, followed and opened again",
                PeerContract::a_log_is_loaded_rebuilt_followed_and_opened_again,
                "a command is taken once, of two, and during a rebuild",
                PeerContract::a_command_is_taken_once_of_two_and_during_a_rebuild);
    }

    /** The desk keeps no log and no figures of its own: both are Bifall's. */
    static Stream<Arguments> every_promise_of_every_peer() {
        return Peers.all().stream()
                .filter(peer -> !(peer instanceof BifallDeskPeer))
                .flatMap(peer -> promises().entrySet().stream()
                        .map(promise -> Arguments.of(peer.name(), promise.getKey(), peer, promise.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("every_promise_of_every_peer")
    void is_kept(String name, String words, Peer peer, Promise promise) throws Exception {
        assumeTrue(
                peer.whyNot(Phase.APPEND).isEmpty(),
                () -> name + " is not tried: " + peer.whyNot(Phase.APPEND).orElse(""));

        promise.keptBy(new PeerContract(peer, folder, Duration.ofSeconds(30)));
    }

    static Stream<Arguments> every_promise() {
        return promises().entrySet().stream().map(promise -> Arguments.of(promise.getKey(), promise.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("every_promise")
    void is_not_kept_by_a_peer_that_does_nothing(String words, Promise promise) {
        assertThatThrownBy(() -> promise.keptBy(new PeerContract(new Idle(), folder, Duration.ofMillis(50))))
                .isInstanceOf(AssertionError.class);
    }

    private static final class Idle implements Peer, Session {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        public Durability durability(Phase phase) {
            return Durability.KILL;
        }

        @Override
        public String description() {
            return "does nothing";
        }

        @Override
        public Session open(Path ignored) {
            return this;
        }

        @Override
        public void append(Command command) {}

        @Override
        public void load(Iterator<Command> all) {}

        @Override
        public Answer rebuild() {
            return new Answer(new Cells());
        }

        @Override
        public void follow() {}

        @Override
        public long shown() {
            return 0;
        }

        @Override
        public EventSet stored() {
            return EventSet.NONE;
        }

        @Override
        public Cells table(Query query) {
            return new Cells();
        }

        @Override
        public Cells asOf(LocalDate recordedDay) {
            return new Cells();
        }

        @Override
        public void close() {}
    }
}
