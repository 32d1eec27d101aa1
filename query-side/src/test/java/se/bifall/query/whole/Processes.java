package se.bifall.query.whole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bifall in a JVM of its own, on the class path of the tests, with the settings that {@code ./bifall} starts it with. */
final class Processes {
    private Processes() {}

    static Process start(Path out, String... options) throws IOException {
        return start(List.of(), "", out, options);
    }

    /** @param extra a folder before the class path; empty for none */
    static Process startWith(String extra, Path out, String... options) throws IOException {
        return start(List.of(), extra, out, options);
    }

    /** As a user whom the rights of files bind, also where the tests are run by root. */
    static Process startAsNobodySpecial(Path out, String... options) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        return start(
                root ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--") : List.of(),
                "",
                out,
                options);
    }

    private static Process start(List<String> prefix, String extra, Path out, String... options) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn128m",
                "-XX:+UseSerialGC",
                "-XX:+UseStringDeduplication",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                (extra.isEmpty() ? "" : extra + File.pathSeparator) + System.getProperty("java.class.path"),
                "se.bifall.query.Application"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
