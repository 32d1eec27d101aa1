package se.bifall.benchmark.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Memory;
import se.bifall.benchmark.phase.Names;

/** The whole of Bifall as a person starts it, to its first page, which asks who it is, and to the list of cases after that. */
final class FirstPage extends Limit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String WHO = "username=handlaggare&password=demo&_csrf=";

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
                        .cookieHandler(new CookieManager())
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
            URI address = URI.create("http://localhost:" + port + "/");
            HttpResponse<String> first =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            double seconds = (System.nanoTime() - before) / 1e9;
            Matcher token = TOKEN.matcher(first.body());
            if (first.statusCode() != 200 || !token.find()) {
                return Measured.failed("the first page answered " + first.statusCode() + ", or asks nobody who it is");
            }
            long sent = System.nanoTime();
            HttpResponse<String> list = client.send(
                    HttpRequest.newBuilder(address.resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(WHO + URLEncoder.encode(token.group(1), UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            if (list.statusCode() != 200 || !list.body().contains("href=\"/arenden/")) {
                return Measured.failed("the list of cases answered " + list.statusCode());
            }
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.SECONDS, seconds);
            values.put(Names.LIST, (System.nanoTime() - sent) / 1e9);
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
