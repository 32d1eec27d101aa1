package se.bifall.benchmark.phase;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory by the operating system's account. */
public final class Memory {
    private static final Path MACHINE = Path.of("/proc/meminfo");

    private Memory() {}

    /** The most that this process has had in memory at once (VmHWM), bytes; 0 where there is no /proc. */
    public static long peak() {
        return bytes(Path.of("/proc/self/status"), "VmHWM:");
    }

    /** The same of another process. */
    public static long peakOf(long pid) {
        return bytes(Path.of("/proc/" + pid + "/status"), "VmHWM:");
    }

    /** What could be given to a process without taking it from another, bytes; what a container has left where it may use less. */
    public static long available() {
        OperatingSystemMXBean seen = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        boolean limited = seen.getTotalMemorySize() < bytes(MACHINE, "MemTotal:");
        return limited ? seen.getFreeMemorySize() : bytes(MACHINE, "MemAvailable:");
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

    public static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
