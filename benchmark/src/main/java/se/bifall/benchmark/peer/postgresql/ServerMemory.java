package se.bifall.benchmark.peer.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Looks at a server and its processes ten times a second: what each holds, with what they share counted once (Pss). The
 * kernel keeps a peak for each process alone, and their sum would count the shared memory many times.
 */
final class ServerMemory {
    private static final int LOOK_EVERY_MS = 100;
    private final Process server;
    private volatile long peak;

    ServerMemory(Process server) {
        this.server = server;
        Thread.ofPlatform().daemon().name("postgresql-memory").start(this::look);
    }

    private void look() {
        while (server.isAlive()) {
            peak = Math.max(peak, now());
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private long now() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .mapToLong(process -> pss(process.pid()))
                .sum();
    }

    /** @return 0 for a process that has just ended, or that may not be looked at */
    private static long pss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    long peak() {
        return Math.max(peak, now());
    }
}
