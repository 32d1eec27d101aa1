package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds of the machine's memory, as Linux and the JVM tell it, in bytes. */
final class UsedMemory {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+[0-9]+\\s+([0-9]+)");
    private static final String FORGET_PEAK = "5";

    private UsedMemory() {}

    /** The most that was resident since it began or was forgotten. */
    static long peak(Process process) throws IOException {
        return number(PEAK, Files.readString(of(process).resolve("status"))) * 1024;
    }

    static void forgetPeak(Process process) throws IOException {
        Files.writeString(of(process).resolve("clear_refs"), FORGET_PEAK);
    }

    /** What is reachable in the heap; everything else is collected for it. */
    static long live(Process process) throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return number(TOTAL, new String(asked.getInputStream().readAllBytes(), UTF_8));
    }

    private static Path of(Process process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
