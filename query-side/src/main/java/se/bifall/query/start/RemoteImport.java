package se.bifall.query.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import se.bifall.upkeep.RunFile;

/** Hands a file over to the server that runs on the data, if one does. */
public final class RemoteImport {
    private RemoteImport() {}

    /** The exit code; empty when no server runs there. */
    public static OptionalInt run(Path data, Path file, boolean dryRun) throws IOException, InterruptedException {
        Optional<RunFile> running = RunFile.of(data);
        return running.isEmpty() ? OptionalInt.empty() : send(running.get(), file, dryRun);
    }

    private static OptionalInt send(RunFile running, Path file, boolean dryRun)
            throws IOException, InterruptedException {
        HttpRequest request = running.request("/api/imports?dryRun=" + dryRun)
                .timeout(Duration.ofMinutes(30))
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
