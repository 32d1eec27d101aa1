package se.bifall.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.benchmark.peer.PeerContract.Promise;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Query;

/** Every peer keeps every promise, and one that does nothing keeps none. */
class PeersTest {
    @TempDir
    Path folder;

    private static Map<String, Promise> promises() {
        Map<String, Promise> promises = new LinkedHashMap<>();
        promises.put(
                "what was loaded is answered after a rebuild",
                PeerContract::what_was_loaded_is_answered_after_a_rebuild);
        promises.put("a rebuild drops what there was", PeerContract::a_rebuild_drops_what_there_was);
        promises.put("what is appended is soon shown", PeerContract::what_is_appended_is_soon_shown);
        promises.put("a loaded log is followed", PeerContract::a_loaded_log_is_followed);
        promises.put("each table is its part of the answer", PeerContract::each_table_is_its_part_of_the_answer);
        promises.put("the past is what the log knew then", PeerContract::the_past_is_what_the_log_knew_then);
        promises.put("a folder is opened again", PeerContract::a_folder_is_opened_again);
        promises.put("of two writers of one version one wins", PeerContract::of_two_writers_of_one_version_one_wins);
        promises.put(
                "what comes again or too early is refused", PeerContract::what_comes_again_or_too_early_is_refused);
        promises.put(
                "commands that come during a rebuild are in the figures",
                PeerContract::commands_that_come_during_a_rebuild_are_in_the_figures);
        return promises;
    }

    static Stream<Arguments> every_promise_of_every_peer() {
        return Peers.all().stream().flatMap(peer -> promises().entrySet().stream()
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
                .isInstanceOf(Throwable.class);
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
            return answer();
        }

        @Override
        public void follow() {}

        @Override
        public long shown() {
            return 0;
        }

        @Override
        public Answer answer() {
            return new Answer(new Cells());
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
