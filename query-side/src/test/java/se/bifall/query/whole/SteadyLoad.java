package se.bifall.query.whole;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * People who apply and register, one case after the other, at nodes by turns. Whoever gets no answer, or is told that
 * something is away, sends the same command again to the next node until it is accepted.
 */
final class SteadyLoad {
    private static final int PEOPLE = 4;
    private static final Duration THINKING = Duration.ofMillis(100);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);
    private static final int ACCEPTED = 200;
    /** Too many asked, or something behind is away. */
    private static final List<Integer> TRY_AGAIN = List.of(429, 502, 503, 504);

    private final List<String> addresses;
    private final int numbers;
    private final AtomicInteger registered = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Map<String, List<String>> accepted = new ConcurrentHashMap<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean going = true;

    /** @param numbers the first of the diary's numbers that nobody else uses */
    SteadyLoad(List<Node> nodes, int numbers) {
        this.addresses = nodes.stream().map(Node::address).toList();
        this.numbers = numbers;
        for (int i = 0; i < PEOPLE; i++) {
            int person = i;
            people.add(Thread.ofVirtual().start(() -> work(person)));
        }
    }

    private void work(int person) {
        try {
            for (int turn = person; going; turn++) {
                String id = UUID.randomUUID().toString();
                send(turn, id, "ApplyForGrant", Applications.with("caseId", id));
                send(
                        turn + 1,
                        id,
                        "RegisterApplication",
                        Map.of(
                                "caseId",
                                id,
                                "diarienummer",
                                "RUN 2026-" + (numbers + registered.incrementAndGet()),
                                "registeredOn",
                                "2026-02-02"));
                Thread.sleep(THINKING);
            }
        } catch (InterruptedException e) {
            refused.add("interrupted");
        }
    }

    private void send(int turn, String id, String name, Map<String, ?> fields) throws InterruptedException {
        Map<String, Object> body = new HashMap<>(fields);
        String key = name + "-" + id;
        body.put("commandId", key);
        for (int node = turn; ; node++) {
            try {
                Running.Answer answer =
                        Running.command(addresses.get(node % addresses.size()), "handlaggare", name, body);
                if (answer.status() == ACCEPTED) {
                    accepted.computeIfAbsent(id, none -> new ArrayList<>()).add(key);
                    return;
                }
                if (!TRY_AGAIN.contains(answer.status())) {
                    refused.add(name + ": " + answer.status() + " " + answer.text());
                    return;
                }
            } catch (UncheckedIOException e) {
                // the node was killed meanwhile: nobody knows whether it was accepted
            }
            sentAgain.incrementAndGet();
            Thread.sleep(BEFORE_AGAIN);
        }
    }

    /** Returns when so many more cases have been registered as that they can't all have been on their way. */
    void awaitMore() {
        int before = commands();
        Awaitility.await("commands are accepted again")
                .atMost(Duration.ofMinutes(1))
                .until(() -> commands() > before + 4 * PEOPLE);
    }

    int commands() {
        return accepted.values().stream().mapToInt(List::size).sum();
    }

    int sentAgain() {
        return sentAgain.get();
    }

    /** Answers that nothing that was away explains. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** The commands that were accepted, in their order, by case. */
    Map<String, List<String>> accepted() {
        return Map.copyOf(accepted);
    }

    /** Returns when everything that was on its way is answered. */
    void stop() throws InterruptedException {
        going = false;
        for (Thread person : people) {
            person.join();
        }
    }
}
