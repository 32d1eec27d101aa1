package se.bifall.query.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bifall in a JVM of its own, on the class path of the tests, with the settings that {@code ./bifall} starts it with. */
final class Processes {
    private Processes() {}

    static Process start(Path out, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn128m",
                "-XX:+UseSerialGC",
                "-XX:+UseStringDeduplication",
                "-cp",
                System.getProperty("java.class.path"),
                "se.bifall.query.Application"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
