package se.bifall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Peers;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.Work;

/** Questions of a day and of a year, which a benchmark times without looking at each answer. */
class AsOfTest {
    private static final Work WORK = new Work(11, 80);

    @TempDir
    Path folder;

    static java.util.stream.Stream<Peer> peers() {
        return Peers.all().stream()
                .filter(peer -> peer.whyNot(Phase.QUERY).isEmpty())
                .filter(peer -> !peer.name().equals("postgresql")); // a server of its own: the command starts it
    }

    @ParameterizedTest
    @MethodSource("peers")
    void every_table_and_every_past_day_is_the_one_that_the_events_give(Peer peer) throws Exception {
        try (Session session = peer.open(folder)) {
            session.load(WORK.commands());
            session.follow();
            while (session.shown() < WORK.events()) {
                Thread.sleep(5);
            }
            for (Query query : Query.all()) {
                assertThat(session.table(query)).isEqualTo(WORK.answer().cells().of(query));
            }
            for (LocalDate day : WORK.days(6)) {
                assertThat(session.asOf(day)).isEqualTo(WORK.asOf(day));
            }
        }
    }
}
