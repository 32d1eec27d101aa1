package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    /** Longer than the turn to write lasts when its holder is silent. */
    private static final Duration CUT = Duration.ofSeconds(8);

    private static final String FIGURES = "/api/distributions?by=supportType,ledBy";
    private static final int SIX_DIGITS = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    private final int number = 100_000 + new Random().nextInt(SIX_DIGITS - 100_000);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Nodes nodes;

    @BeforeEach
    void start() throws IOException {
        nodes = new Nodes(folder).started();
        Ask.frames().stream()
                .filter(frame -> frame.frameId().equals(FrameId.of("FORETAGSSTOD", 2026)))
                .forEach(frame -> {
                    Map<String, Object> body = new HashMap<>();
                    Json.STORED
                            .convertValue(frame, JsonNode.class)
                            .properties()
                            .forEach(field -> body.put(field.getKey(), field.getValue()));
                    Running.Answer answer =
                            Running.command(nodes.first().address(), "ekonom", "SetDecisionFrame", body);
                    assertThat(answer.status()).as(answer.text()).isIn(200, 409); // an earlier run has set it
                });
    }

    @AfterEach
    void stop() throws Exception {
        nodes.stop();
    }

    @Test
    @Timeout(300)
    void a_case_through_the_pages_of_one_node_is_on_the_other_within_a_second() throws Exception {
        Node a = nodes.first();
        Node b = nodes.second();
        List<Long> waits = new ArrayList<>();
        CaseThroughPages life = new CaseThroughPages(a.port(), number, done -> {
            awaitOn(done.command(), () -> hasCommandsOf(done.caseId(), waits.size() + 1, b));
            waits.add((System.nanoTime() - done.answered()) / 1_000_000);
            System.out.printf(
                    "%-22s answered by the one node after %4d ms, on the other %3d ms later%n",
                    done.command(), (done.answered() - done.sent()) / 1_000_000, waits.getLast());
        });
        long granted = figure(b, "granted");
        long paid = figure(b, "paid");

        life.applies();
        life.isPreparedAndGranted();
        awaitOn("granted", () -> figure(b, "granted") == granted + CaseThroughPages.GRANTED);
        Visitor caseworkerAtB = life.person("handlaggare").at(b.port());
        awaitOn("the page", () -> pageOf(caseworkerAtB, life.caseId()).contains("Pågående"));
        life.isPaidAndClosed();
        awaitOn("paid", () -> figure(b, "paid") == paid + CaseThroughPages.GRANTED);

        assertThat(pageOf(caseworkerAtB, life.caseId())).contains("Avslutad", "RUN 2026-" + number);
        assertThat(waits).isNotEmpty().allMatch(millis -> millis <= SEEN_WITHIN.toMillis());
        assertThat(figures(a)).isEqualTo(figures(b));
        assertThat(Integrity.at(a.address()).agrees()).isTrue();
    }

    /** Asked for anew every hundredth of a second. */
    private static void awaitOn(String what, Callable<Boolean> seen) {
        Awaitility.await(what + " on the other node")
                .atMost(SEEN_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(seen);
    }

    private static boolean hasCommandsOf(String caseId, int commands, Node node) {
        Running.Answer answer = Running.getAt(node.address(), "/api/cases/" + caseId);
        return answer.status() == 200 && answer.json().get("version").asInt() >= commands;
    }

    private static String pageOf(Visitor person, String caseId) {
        person.open("/arenden/" + caseId);
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.address()).isEqualTo("/arenden/" + caseId); // and not where one logs in
        return person.page().text();
    }

    private static long figure(Node node, String quantity) {
        return Running.getAt(node.address(), FIGURES)
                .json()
                .at("/total/" + quantity)
                .asLong();
    }

    /** Every row and the total, without when they were asked for. */
    private static List<JsonNode> figures(Node node) {
        JsonNode answer = Running.getAt(node.address(), FIGURES).json();
        List<JsonNode> figures = new ArrayList<>();
        answer.get("rows").forEach(row -> figures.add(row.deepCopy()));
        figures.forEach(row -> ((ObjectNode) row).remove("why"));
        figures.add(answer.get("total"));
        return figures;
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
        String first = nodes.first().address();
        String second = nodes.second().address();
        Map<String, List<String>> kept = KeptCommands.at(first);
        Map<String, List<String>> ours = new HashMap<>(kept);
        ours.keySet().retainAll(load.accepted().keySet());
        assertThat(ours).isEqualTo(load.accepted());
        for (String node : List.of(first, second)) {
            Awaitility.await("every case of the log on " + node)
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(cases(node)).isEqualTo(kept.keySet()));
        }
        Integrity folded = Integrity.at(first);
        assertThat(folded.agrees()).isTrue();
        assertThat(Integrity.at(second)).isEqualTo(folded);
        assertThat(figures(nodes.first())).isEqualTo(figures(nodes.second()));
    }

    private static void killed(Node node, String what, SteadyLoad load) throws Exception {
        int before = load.commands();
        node.kill();
        Thread.sleep(CUT);
        node.start().awaitReady();
        load.awaitMore();
        System.out.printf("%s killed and back: %d commands meanwhile%n", what, load.commands() - before);
    }

    private static void cut(CutWire wire, String what, SteadyLoad load) throws InterruptedException {
        int before = load.commands();
        wire.cut();
        Thread.sleep(CUT);
        wire.mend();
        load.awaitMore();
        System.out.printf("%s cut and joined: %d commands meanwhile%n", what, load.commands() - before);
    }

    /** Every one that the lists have. */
    private static Set<String> cases(String address) {
        Set<String> found = new HashSet<>();
        JsonNode page;
        int number = 0;
        do {
            page = Running.getAt(address, "/api/cases?size=1000&page=" + number++)
                    .json();
            page.get("cases").forEach(one -> found.add(one.get("caseId").asText()));
        } while (page.get("cases").size() > 0);
        return found;
    }
}
