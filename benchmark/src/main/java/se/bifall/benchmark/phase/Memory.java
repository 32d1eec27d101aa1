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
        try {
            List<String> lines = Files.readAllLines(status);
            return lines.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Gives so much memory to a process that ends at once: what grows next, grows into it. A virtual machine may have to ask
     * its host for each page that it hasn't used for some seconds, which takes ten times as long as to write it, and would
     * fall upon whoever writes much.
     *
     * @param megabytes of which some may be used by others meanwhile
     * @throws IllegalStateException when there isn't as much
     */
    static void touch(long megabytes) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+AlwaysPreTouch",
                        "-Xms" + megabytes + "m",
                        "-Xmx" + megabytes + "m",
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("there are no " + megabytes + " MB of memory to write into");
        }
    }

    public static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
