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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;

/** A worker in a process of its own: the same JVM and the same flags for every peer, but for the heap that the task allows. */
final class Child implements AutoCloseable {
    /** Of everything that a task may take, a load of the largest log included. */
    private static final Duration AT_MOST = Duration.ofMinutes(15);

    static final List<String> FLAGS =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
    private final Process process;
    private final long started;
    private final BufferedReader lines;

    private Child(Process process, long started) {
        this.process = process;
        this.started = started;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** @param log where what it writes besides its answers goes */
    static Child start(String task, Given given, String heap, Path home, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
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
        Thread.ofPlatform().daemon().start(() -> endAfter(process));
        return new Child(process, started);
    }

    private static void endAfter(Process process) {
        try {
            if (!process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
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
        return Measured.failed("ended with " + exitCode() + " after " + Math.round(age())
                + " s: out of memory, killed, or out of time");
    }

    /** The next line; null at the end. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly(); // what it said before is still there to read
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
