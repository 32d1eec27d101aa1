package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred people at once: each logged in, looking at a page every other second or so, as people do, and now and then
 * registering an application. Nobody gets an error. Not in the suite, since time depends on the machine: {@code mvn test
 * -pl query-side -am -Dtest=CrowdTest -Dtest.excluded=none}.
 */
@Tag("slow")
class CrowdTest {
    private static final int PEOPLE = Integer.getInteger("bifall.people", 200);
    private static final int CASES = 2_000;
    private static final int VISITS = 15;
    private static final int THINKING_MILLIS = 4_000;
    private static final List<String> PAGES = List.of(
            "/att-gora",
            "/arenden",
            "/arenden?q=svets",
            "/arenden/p%d",
            "/arenden/p%d",
            "/analys",
            "/ram",
            "/mal",
            "/api/distributions?by=phase");

    @TempDir
    Path folder;

    /** @param failed what went wrong; empty when all was well */
    private record Stay(List<Long> times, List<String> failed) {}

    @Test
    void two_hundred_people_at_once_get_no_error() throws Exception {
        Path data = folder.resolve("data");
        BigPortfolio.write(data, CASES, 4);
        int port = Processes.freePort();
        Process bifall = Processes.start(
                folder.resolve("out.txt"),
                "--server.port=" + port,
                "--bifall.data=" + data,
                "--bifall.limits.loopback=true", // all behind one address, as in a Region
                "--bifall.limits.requests=100000"); // they are two hundred, with two names
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            String address = "http://127.0.0.1:" + port;
            Awaitility.await()
                    .ignoreExceptions()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> Session.of(address, "revisor").get("/arenden").statusCode() == 200);
            List<Callable<Stay>> stays = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int number = i;
                stays.add(() -> stay(address, number));
            }
            long began = System.nanoTime();
            List<Long> times = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (Future<Stay> stay : people.invokeAll(stays)) {
                times.addAll(stay.get().times());
                failed.addAll(stay.get().failed());
            }
            Collections.sort(times);
            System.out.printf(
                    "%d people, %d requests in %.0f s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms, errors %d%n",
                    PEOPLE,
                    times.size(),
                    (System.nanoTime() - began) / 1e9,
                    at(times, .5),
                    at(times, .95),
                    at(times, .99),
                    times.getLast() / 1e6,
                    failed.size());
            assertThat(failed).isEmpty();
            assertThat(times).hasSize(PEOPLE * VISITS);
        } finally {
            bifall.destroy();
            assertThat(bifall.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) (sorted.size() * part)) / 1e6;
    }

    private static Stay stay(String address, int number) throws Exception {
        Random random = new Random(number);
        Thread.sleep(random.nextInt(THINKING_MILLIS));
        Session session = Session.of(address, number % 3 == 0 ? "beslutsfattare" : "handlaggare");
        List<Long> times = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            Thread.sleep(random.nextInt(THINKING_MILLIS));
            String page =
                    PAGES.get(random.nextInt(PAGES.size())).replace("%d", Integer.toString(random.nextInt(CASES)));
            long began = System.nanoTime();
            int status = visit == VISITS - 1
                    ? Running.command(
                                    address,
                                    "handlaggare",
                                    "ApplyForGrant",
                                    Applications.with("title", "Ansökan " + number))
                            .status()
                    : visited(session, page);
            times.add(System.nanoTime() - began);
            if (status != 200) {
                failed.add(page + " " + status);
            }
        }
        return new Stay(times, failed);
    }

    private static int visited(Session session, String page) throws Exception {
        return page.startsWith("/api/")
                ? Running.getAt(session.address(), page).status()
                : session.get(page).statusCode();
    }
}
