package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One process of several that work together. It keeps its folder and its port when it is killed and started again. */
final class Node {
    private static final Duration MOST_TO_START = Duration.ofMinutes(2);
    private final String role;
    private final Path folder;
    private final int port;
    private final List<String> shared;
    private final List<Path> said = new ArrayList<>();
    private @Nullable Process process;

    /**
     * @param role command or query
     * @param shared where the stores are
     */
    Node(String role, Path folder, List<String> shared) throws IOException {
        this.role = role;
        this.folder = folder;
        this.shared = shared;
        this.port = Processes.freePort();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether a name that nodes are known by in a store they share is this one's. */
    boolean isNamed(String name) {
        return process != null && name.equals(folder.getFileName() + "@" + process.pid());
    }

    Node start() throws IOException {
        List<String> options = new ArrayList<>(shared);
        options.add("--spring.profiles.active=" + role);
        options.add("--server.port=" + port);
        options.add("--bifall.data=" + folder);
        Path out = folder.resolveSibling(folder.getFileName() + "-" + said.size() + ".txt");
        said.add(out);
        process = Processes.start(out, options.toArray(String[]::new));
        return this;
    }

    /** As those who send it requests would ask. */
    void awaitReady() {
        Awaitility.await(this + " is ready")
                .atMost(MOST_TO_START)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    assertThat(process != null && process.isAlive())
                            .as(this::text)
                            .isTrue();
                    return Running.getAt(address(), "/actuator/health/readiness")
                                    .status()
                            == 200;
                });
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** What it wrote since it was started last. */
    private String text() {
        try {
            return said.isEmpty() ? "" : Files.readString(said.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName() + " (" + role + ")";
    }
}
