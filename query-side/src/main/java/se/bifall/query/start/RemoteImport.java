package se.bifall.query.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Hands a file over to the server that runs on the data, if one does. */
public final class RemoteImport {
    private RemoteImport() {}

    /** A server that was killed leaves its file behind; another program may have its port by now. */
    private static boolean isRunning(String pid) {
        return pid.matches("[0-9]{1,10}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** The exit code; empty when no server runs there. */
    public static OptionalInt run(Path data, Path file, boolean dryRun) throws IOException, InterruptedException {
        Path runFile = data.resolve("bifall.run");
        if (!Files.isReadable(runFile)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(runFile);
        if (lines.size() < 3 || !isRunning(lines.get(2))) {
            return OptionalInt.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(lines.get(0) + "?dryRun=" + dryRun))
                .timeout(Duration.ofMinutes(30))
                .header("Bifall-Key", lines.get(1))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 403 || answer.statusCode() == 404) {
                return OptionalInt.empty();
            }
            (answer.statusCode() == 200 ? System.out : System.err).println(answer.body());
            return OptionalInt.of(answer.statusCode() == 200 ? 0 : 1);
        } catch (ConnectException e) {
            return OptionalInt.empty();
        }
    }
}
