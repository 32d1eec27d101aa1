package se.bifall.query.whole;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Bifall in a JVM of its own, with the settings that {@code ./bifall} starts it with: on the class path of the tests, or the
 * packaged jar that {@code -Dbifall.jar} names.
 */
final class Processes {
    private Processes() {}

    static Process start(Path out, String... options) throws IOException {
        return start(List.of(), "", List.of(), out, options);
    }

    /** @param largest as {@code 4g}: what Bifall may use, where the usual isn't enough */
    static Process startWithHeap(String largest, Path out, String... options) throws IOException {
        return start(List.of(), "", List.of("-Xmx" + largest), out, options);
    }

    /** One that nobody listens on just now. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** @param extra a folder before the class path; empty for none */
    static Process startWith(String extra, Path out, String... options) throws IOException {
        return start(List.of(), extra, List.of(), out, options);
    }

    /** As a user whom the rights of files bind, also where the tests are run by root. */
    static Process startAsNobodySpecial(Path out, String... options) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        return start(
                root ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--") : List.of(),
                "",
                List.of(),
                out,
                options);
    }

    private static Process start(List<String> prefix, String extra, List<String> jvm, Path out, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn128m",
                "-XX:+UseParallelGC",
                "-XX:-UseGCOverheadLimit",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        String jar = System.getProperty("bifall.jar", "");
        command.addAll(
                jar.isEmpty() || !extra.isEmpty()
                        ? List.of(
                                "-cp",
                                (extra.isEmpty() ? "" : extra + File.pathSeparator)
                                        + System.getProperty("java.class.path"),
                                "se.bifall.query.Application")
                        : List.of("-jar", jar));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
