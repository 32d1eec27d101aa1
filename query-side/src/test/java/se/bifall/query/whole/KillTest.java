package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bifall in a process of its own, killed while it works and started again on the same data. */
class KillTest {
    @TempDir
    Path data;

    private Process start(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--server.port=0");
        all.add("--bifall.data=" + data);
        return Processes.start(data.resolve("out.txt"), all.toArray(String[]::new));
    }

    private String address() {
        Path runFile = data.resolve("bifall.run");
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Files.exists(runFile)
                                        && Files.readAllLines(runFile).size() == 3
                                ? Files.readAllLines(runFile).getFirst()
                                : "",
                        address -> !address.isEmpty());
    }

    private void kill(Process process) throws InterruptedException, IOException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Files.deleteIfExists(data.resolve("bifall.run"));
    }

    @Test
    void an_import_that_was_killed_half_way_goes_on_where_it_was_and_the_figures_are_right() throws Exception {
        Process first = start("--bifall.sample=true");
        Path log = data.resolve("bifall.mv.db");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(log)
                        && Files.readString(data.resolve("out.txt")).contains("exempel [########"));
        kill(first);

        Process second = start("--bifall.sample=true");
        try {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> Files.readString(data.resolve("out.txt"))
                    .contains("Bifall körs på"));
            String out = Files.readString(data.resolve("out.txt"));
            assertThat(out).contains("140 967 678".replace(' ', '\u00a0')).doesNotContain("STÄMMER INTE");
        } finally {
            kill(second);
        }
    }

    @Test
    void no_accepted_command_is_lost_or_doubled_when_killed_under_load() throws Exception {
        Random random = new Random(42);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < 3; round++) {
            Process process = start();
            String address = address();
            loadUntilKilled(process, address, round, 300 + random.nextInt(700), acknowledged);
        }
        Process last = start();
        try {
            Running.Answer cases = Running.getAt(address(), "/api/cases?size=1000");
            Set<String> found = new HashSet<>();
            List<String> titles = new ArrayList<>();
            for (JsonNode one : cases.json().get("cases")) {
                found.add(one.get("caseId").asText());
                titles.add(one.get("title").asText());
            }
            assertThat(acknowledged).isNotEmpty();
            assertThat(found).containsAll(acknowledged);
            assertThat(titles).doesNotHaveDuplicates();
        } finally {
            kill(last);
        }
    }

    /** At random points of the start, which folds the log, and of the rebuild that heals. */
    @Test
    void a_fold_of_the_log_that_was_killed_leaves_the_same_answers_to_the_next() throws Exception {
        BigPortfolio.write(data, 600, 6);
        Process whole = start();
        Integrity before = Integrity.at(address());
        kill(whole);
        Random random = new Random(6);
        for (int round = 0; round < 3; round++) {
            Process process = start();
            if (round % 2 == 0) {
                Thread.sleep(1_500 + random.nextInt(4_000));
            } else {
                Session administrator = Session.of(address(), "administrator");
                Thread heal = Thread.ofPlatform().start(() -> {
                    try {
                        administrator.post("/revision/kontroll", "/revision/kontroll/lak", "");
                    } catch (IOException | InterruptedException e) {
                        // killed meanwhile
                    }
                });
                heal.join(Duration.ofMillis(50 + random.nextInt(800)));
            }
            kill(process);
        }

        Process last = start();
        try {
            assertThat(Integrity.at(address())).isEqualTo(before);
        } finally {
            kill(last);
        }
    }

    private void loadUntilKilled(Process process, String address, int round, int millis, Set<String> acknowledged)
            throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        Thread load = Thread.ofPlatform().start(() -> {
            for (int i = 0; on.get(); i++) {
                String title = "Ansökan " + round + "-" + i;
                try {
                    Running.Answer answer =
                            Running.command(address, "handlaggare", "ApplyForGrant", Applications.with("title", title));
                    if (answer.status() == 200) {
                        acknowledged.add(answer.json().get("caseId").asText());
                    }
                } catch (RuntimeException e) {
                    return;
                }
            }
        });
        int before = acknowledged.size();
        Awaitility.await("the first of them").until(() -> acknowledged.size() > before);
        load.join(Duration.ofMillis(millis));
        kill(process);
        on.set(false);
        load.join();
    }
}
