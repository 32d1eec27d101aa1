package se.bifall.benchmark.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Memory;
import se.bifall.benchmark.phase.Names;

/** The whole of Bifall as a person starts it, to its first page. */
final class FirstPage extends Limit {
    FirstPage() {
        super(
                Limits.FIRST_PAGE,
                Phase.START,
                "./bifall start --no-build --sample on an empty folder, with its pages; the sample's log is made when Bifall is built");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public Measured measure(Given given) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("bifall.home", "."));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long before = System.nanoTime();
        Process process = new ProcessBuilder(
                        home.resolve("bifall").toString(),
                        "start",
                        "--no-build",
                        "--sample",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        given.folder().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            String line = lines.readLine();
            String last = "";
            while (line != null && !line.startsWith("Bifall körs på")) {
                last = line;
                line = lines.readLine();
            }
            if (line == null) {
                return Measured.failed("it didn't start: " + last);
            }
            int status = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            double seconds = (System.nanoTime() - before) / 1e9;
            if (status != 200) {
                return Measured.failed("the first page answered " + status);
            }
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.SECONDS, seconds);
            values.put(Names.PEAK, Memory.megabytes(Memory.peakOf(process.pid())));
            return Measured.of(values);
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
