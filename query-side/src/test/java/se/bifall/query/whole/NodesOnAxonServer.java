package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.FrameId;
import se.bifall.events.Json;
import se.bifall.query.web.Visitor;
import se.bifall.testing.Ask;
import se.bifall.testing.CutWire;

/**
 * Whole nodes, each a process, over Axon Server; run when {@code BIFALL_AXONSERVER} names one, whose log may hold what it
 * will. Everything is looked for among what the test itself has asked for.
 */
class NodesOnAxonServer {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(1);
    /** A page is drawn too, by a node that has drawn few. */
    private static final Duration DRAWN_WITHIN = Duration.ofSeconds(5);

    /** Longer than the turn to write lasts when its holder is silent. */
    private static final Duration AWAY = Duration.ofSeconds(8);

    private static final int SIX_DIGITS = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    /** Of what no earlier run has used, most likely. */
    private final int number = 100_000 + new Random().nextInt(SIX_DIGITS - 100_000);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Nodes nodes;

    @BeforeEach
    void start() throws IOException {
        nodes = new Nodes(folder);
        nodes.start();
    }

    @AfterEach
    void stop() throws Exception {
        nodes.stop();
    }

    @Test
    @Timeout(300)
    void a_case_through_the_pages_of_one_node_is_on_the_other_within_a_second() throws Exception {
        mayGrant();
        Shown other = Shown.by(nodes.second());
        long granted = other.figure("granted") + CaseThroughPages.GRANTED;
        long paid = other.figure("paid") + CaseThroughPages.GRANTED;
        CaseThroughPages life = new CaseThroughPages(nodes.first().port(), number, done -> {
            awaitAfter(done, "the case", SEEN_WITHIN, () -> other.eventsOf(done.caseId()) == done.events());
            Visitor atTheOther = done.person().at(nodes.second().port());
            switch (done.command()) {
                case "RegisterApplication" ->
                    awaitAfter(done, "its page", DRAWN_WITHIN, () -> pageOf(atTheOther, done.caseId())
                            .contains("RUN 2026-" + number));
                case "ApproveGrant" ->
                    awaitAfter(done, "what is granted", SEEN_WITHIN, () -> other.figure("granted") == granted);
                case "RecordPayment" ->
                    awaitAfter(done, "what is paid", SEEN_WITHIN, () -> other.figure("paid") == paid);
                case "CloseProject" ->
                    awaitAfter(done, "its page", DRAWN_WITHIN, () -> pageOf(atTheOther, done.caseId())
                            .contains("Avslutad"));
                default -> {}
            }
        });

        life.applies();
        life.isPreparedAndGranted();
        life.isPaidAndClosed();

        assertThat(Shown.by(nodes.first()).figures()).isEqualTo(other.figures());
        Integrity folded = Integrity.at(nodes.first().address());
        assertThat(folded.agrees()).isTrue();
        assertThat(Integrity.at(nodes.second().address())).isEqualTo(folded);
    }

    /** An earlier run may have said so. */
    private void mayGrant() {
        FrameId year = FrameId.of("FORETAGSSTOD", 2026);
        Ask.frames().stream().filter(frame -> frame.frameId().equals(year)).forEach(frame -> {
            Running.Answer answer = Running.command(
                    nodes.first().address(),
                    "ekonom",
                    "SetDecisionFrame",
                    Json.STORED.convertValue(frame, new TypeReference<>() {}));
            assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        });
    }

    /** Asked for anew every hundredth of a second. */
    private static void awaitAfter(CaseThroughPages.Done done, String what, Duration atMost, Callable<Boolean> seen) {
        Awaitility.await(done.command() + ": " + what)
                .atMost(atMost)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(seen);
        long later = (System.nanoTime() - done.answered()) / 1_000_000;
        System.out.printf(
                "%-20s answered by the one node after %4d ms; %-15s on the other %3d ms later%n",
                done.command(), (done.answered() - done.sent()) / 1_000_000, what, later);
        assertThat(later).isLessThanOrEqualTo(atMost.toMillis());
    }

    private static String pageOf(Visitor person, String caseId) {
        person.open("/arenden/" + caseId);
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.address()).isEqualTo("/arenden/" + caseId); // and not where one logs in
        return person.page().text();
    }

    @Test
    @Timeout(900)
    void whatever_is_killed_or_cut_under_load_nothing_accepted_is_lost_or_doubled() throws Exception {
        SteadyLoad load = new SteadyLoad(List.of(nodes.first(), nodes.second()), 10 * SIX_DIGITS + number * 10);
        try {
            load.awaitMore();
            killed(nodes.deciding(), "the node that decides", load);
            Node writer = nodes.writer();
            Node other = nodes.besides(writer);
            killed(writer, "the node that writes the read models", load);
            assertThat(nodes.writer()).isSameAs(other);
            killed(other, "the one that took over", load);
            assertThat(nodes.writer()).isSameAs(writer);
            cut(nodes.toLog(), "the way to Axon Server", load);
            cut(nodes.toModels(), "the way to MongoDB", load);
        } finally {
            load.stop();
        }
        System.out.printf("%d commands accepted, sent again %d times%n", load.commands(), load.sentAgain());

        assertThat(load.refused()).isEmpty();
        assertThat(load.sentAgain()).isPositive();
        Node first = nodes.first();
        Map<String, List<String>> kept = KeptCommands.at(first.address());
        Map<String, List<String>> ours = new HashMap<>(kept);
        ours.keySet().retainAll(load.accepted().keySet());
        assertThat(ours).isEqualTo(load.accepted());
        for (Node node : List.of(first, nodes.second())) {
            Awaitility.await("every case of the log on " + node)
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(Shown.by(node).cases()).isEqualTo(kept.keySet()));
        }
        Integrity folded = Integrity.at(first.address());
        assertThat(folded.agrees()).isTrue();
        assertThat(Integrity.at(nodes.second().address())).isEqualTo(folded);
        assertThat(Shown.by(first).figures()).isEqualTo(Shown.by(nodes.second()).figures());
    }

    private static void killed(Node node, String what, SteadyLoad load) throws Exception {
        int before = load.commands();
        node.kill();
        Thread.sleep(AWAY);
        node.start().awaitReady();
        load.awaitMore();
        System.out.printf("%s killed and back: %d commands meanwhile%n", what, load.commands() - before);
    }

    private static void cut(CutWire wire, String what, SteadyLoad load) throws InterruptedException {
        int before = load.commands();
        wire.cut();
        Thread.sleep(AWAY);
        wire.mend();
        load.awaitMore();
        System.out.printf("%s cut and joined: %d commands meanwhile%n", what, load.commands() - before);
    }
}
