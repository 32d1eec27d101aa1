package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Verdict.Intact;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/**
 * A process that writes with several hands at once is killed, or stands still: what it answered for is there once, and the
 * chain holds. More seeds: {@code -Dbifall.seeds=100}.
 */
class SurvivalTest {
    private static final int SEEDS = Integer.getInteger("bifall.seeds", 10);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final List<String> answered = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void nobody_lives_on() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void killed_at_any_moment_under_load_it_has_lost_and_doubled_nothing() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            int before = answered.size();
            long patience = new Random(seed).nextLong(5, 400);
            Process writer = start("seed" + seed);
            Thread reader = read(writer);
            while (answered.size() == before && writer.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(patience);
            end(writer, reader);
        }

        assertThat(answered).hasSizeGreaterThan(SEEDS * 2);
        thenEverythingIsThereOnce();
    }

    @Test
    void stopped_for_a_while_in_the_middle_it_goes_on() throws Exception {
        Process writer = start("paused");
        Thread reader = read(writer);
        while (answered.isEmpty() && writer.isAlive()) {
            Thread.sleep(5);
        }
        signal(writer, "STOP");
        Thread.sleep(200); // what was on its way out arrives
        int before = answered.size();
        Thread.sleep(1_500);
        assertThat(answered).hasSize(before);
        signal(writer, "CONT");
        for (int i = 0; i < 400 && answered.size() < before + 20; i++) {
            Thread.sleep(25);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(before + 20);
        end(writer, reader);

        thenEverythingIsThereOnce();
    }

    private void thenEverythingIsThereOnce() {
        try (H2Store store = H2Store.open(folder, new MovedClock())) {
            List<StoredEvent> events = store.log().read(0, 1_000_000);
            assertThat(events)
                    .extracting(StoredEvent::stream)
                    .containsAll(answered)
                    .doesNotHaveDuplicates();
            assertThat(ChainWalk.over(store.chain(), List.of()))
                    .isEqualTo(new Intact(store.chain().chainHead(), 0));
            assertThat(store.chain().chainHead().events()).isEqualTo(events.size());
            assertThat(store.commands()
                            .send(new CommandRequest(
                                    new CommandId("k-efter"),
                                    null,
                                    "handlaggare",
                                    EnumSet.allOf(Role.class),
                                    Altered.with(Ask.applyForCompany(), "caseId", new CaseId("efter")))))
                    .isEqualTo(new Accepted("efter", 1));
        }
    }

    /** As full as a disk can be for one process: no file of it may grow beyond so much. */
    @ParameterizedTest
    @ValueSource(ints = {2_000, 3_000, 5_000})
    void on_a_full_disk_it_says_so_refuses_and_ends_and_with_room_again_it_goes_on(int kilobytes) throws Exception {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        limited.addAll(command("full"));
        Path said = folder.resolve("said.txt");
        Process writer =
                new ProcessBuilder(limited).redirectError(said.toFile()).start();
        started.add(writer);
        Thread reader = read(writer);

        assertThat(writer.waitFor(90, TimeUnit.SECONDS))
                .as("it stops by itself")
                .isTrue();
        reader.join();

        assertThat(writer.exitValue()).isEqualTo(FailStop.EXIT);
        assertThat(Files.readString(said)).containsOnlyOnce("bifall: Ärendelagret kan inte skrivas");
        assertThat(answered).hasSizeGreaterThan(5);
        assertThat(refused).allSatisfy(sentence -> assertThat(sentence).contains("Ärendelagret"));
        thenEverythingIsThereOnce();
    }

    /** An interrupt closes the file under everybody: what lived on would answer nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"write", "read"})
    void whose_file_an_interrupt_has_closed_says_so_and_ends(String what) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedFile.class.getName(),
                        folder.resolve("fil").toString(),
                        what)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        started.add(process);

        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said))
                .contains("closed by itself true", "interrupted", "stängdes under arbetet")
                .doesNotContain("Gör plats");
        assertThat(process.exitValue()).isEqualTo(FailStop.EXIT);
    }

    private Process start(String name) throws IOException {
        Process writer = new ProcessBuilder(command(name))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(writer);
        return writer;
    }

    private List<String> command(String name) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dstderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                name,
                "4");
    }

    private Thread read(Process writer) {
        return Thread.ofPlatform().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(KilledWriter.ANSWERED)) {
                        answered.add(line.substring(KilledWriter.ANSWERED.length()));
                    } else if (line.startsWith(KilledWriter.REFUSED)) {
                        refused.add(line.substring(KilledWriter.REFUSED.length()));
                    }
                }
            } catch (IOException closedByTheKill) {
                // What was read until then was answered for.
            }
        });
    }

    private static void end(Process writer, Thread reader) throws InterruptedException {
        writer.destroyForcibly();
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        reader.join();
    }

    private static void signal(Process writer, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(writer.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
