package se.bifall.benchmark.phase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory by the operating system's account. */
public final class Memory {
    private Memory() {}

    /** The most that this process has had in memory at once (VmHWM), bytes; 0 where there is no /proc. */
    public static long peak() {
        return peak(Path.of("/proc/self/status"));
    }

    /** The same of another process. */
    public static long peakOf(long pid) {
        return peak(Path.of("/proc/" + pid + "/status"));
    }

    private static long peak(Path status) {
        return bytes(status, "VmHWM:");
    }

    private static long bytes(Path file, String name) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** What could be given to a process without taking it from another (MemAvailable), bytes; 0 where there is no /proc. */
    public static long available() {
        return bytes(Path.of("/proc/meminfo"), "MemAvailable:");
    }

    public static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
