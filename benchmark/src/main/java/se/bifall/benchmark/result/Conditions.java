package se.bifall.benchmark.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and when it was measured. */
public final class Conditions {
    private final Map<String, String> facts = new LinkedHashMap<>();

    /** @param home whose commit it is */
    public static Conditions now(Path home) {
        Conditions now = new Conditions();
        now.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        String changed = told(home, "git", "status", "--porcelain", "--untracked-files=no");
        now.put(
                "commit",
                told(home, "git", "rev-parse", "--short=12", "HEAD")
                        + (changed.isEmpty() ? "" : " and changes that are not committed"));
        now.put("processor", found("/proc/cpuinfo", "model name") + ", " + cores() + " cores");
        now.put("memory", found("/proc/meminfo", "MemTotal"));
        now.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        now.put(
                "JDK",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + " ("
                        + System.getProperty("java.vendor") + ")");
        now.put("load before", load());
        return now;
    }

    public void put(String name, String value) {
        facts.put(name, value);
    }

    Map<String, String> facts() {
        return facts;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Of the last minute, 5 and 15 minutes, by the operating system. */
    public static String load() {
        try {
            String[] parts = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return parts[0] + " " + parts[1] + " " + parts[2];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String found(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String told(Path folder, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).directory(folder.toFile()).start();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
