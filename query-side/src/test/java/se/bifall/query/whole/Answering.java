package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** How long figures take, as a program that asks for them by HTTP sees it. */
final class Answering {
    private static final long ASKED_EVERY_MILLIS = 200;
    /** Of a start that reads twenty years of all Regions. */
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(15);

    private final HttpClient client = HttpClient.newHttpClient();

    /** Returns with the first answer. */
    void await(String address, Process bifall, Path out) throws IOException, InterruptedException {
        long end = System.nanoTime() + STARTED_WITHIN.toNanos();
        while (true) {
            assertThat(System.nanoTime() < end).as("the first answer in time").isTrue();
            assertThat(bifall.isAlive()).as(Files.readString(out)).isTrue();
            try {
                millis(address);
                return;
            } catch (IOException e) {
                Thread.sleep(ASKED_EVERY_MILLIS);
            }
        }
    }

    double millis(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("analytiker:demo".getBytes(UTF_8)))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double took = (System.nanoTime() - began) / 1e6;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return took;
    }

    /** Milliseconds, the shortest first. */
    double[] times(String address, int rounds) throws IOException, InterruptedException {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = millis(address);
        }
        Arrays.sort(times);
        return times;
    }

    /** @param sorted the shortest first */
    static double within(double share, double[] sorted) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }
}
