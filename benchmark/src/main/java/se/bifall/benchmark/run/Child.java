package se.bifall.benchmark.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;

/** A worker in a process of its own: the same JVM for every peer, and its own flags where something goes on for long. */
final class Child implements AutoCloseable {
    /** What was killed isn't waited for longer. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private static final int OUT_OF_MEMORY = 3; // what the JVM ends with, by its flag

    static final List<String> FLAGS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
    private final Process process;
    private final long started;
    private final BufferedReader lines;
    private final Duration atMost;

    private Child(Process process, long started, Duration atMost) {
        this.process = process;
        this.started = started;
        this.atMost = atMost;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /**
     * @param flags of the JVM that the task has besides {@link #FLAGS}
     * @param log where what it writes besides its answers goes
     * @param atMost then it is killed
     */
    static Child start(String task, Given given, List<String> flags, Path home, Path log, Duration atMost)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(FLAGS);
        command.add("-Dbifall.home=" + home);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Worker.class.getName());
        command.addAll(Worker.arguments(task, given));
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Child child = new Child(process, started, atMost);
        Thread.ofPlatform().daemon().start(child::endInTime);
        return child;
    }

    private void endInTime() {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds since it was started. */
    double age() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** What it measured. Every other line that it says is told to {@code said}. */
    Measured measured(Consumer<String> said) throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (line.startsWith(Worker.MEASURED)) {
                return Measured.parse(line.substring(Worker.MEASURED.length()));
            }
            said.accept(line);
        }
        int code = exitCode();
        return Measured.failed(
                age() >= atMost.toSeconds()
                        ? Measured.OUT_OF_TIME + "more than " + atMost.toSeconds() + " s"
                        : code == OUT_OF_MEMORY ? Measured.OUT_OF_MEMORY : "ended with " + code);
    }

    /** The next line; null at the end. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    /**
     * As {@code kill -9}, of servers that it has started too; they are gone when it returns.
     *
     * @return whether it was there to be killed
     */
    boolean kill() {
        boolean alive = process.isAlive();
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly); // the handle's: what it said before is still there to read
        long end = System.nanoTime() + GONE.toNanos();
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return alive;
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
