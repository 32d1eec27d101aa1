package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long figures take with 20 000 cases, by HTTP from a Bifall in a JVM of its own: any cross-table, and the same as of
 * a day that nobody has asked for, counted for 200 000 events. Not in the suite, since time depends on the machine:
 * {@code mvn test -pl query-side -am -Dtest=FigureSpeedTest -Dtest.excluded=none}.
 */
@Tag("slow")
class FigureSpeedTest {
    private static final int CASES = Integer.getInteger("bifall.cases", 20_000);
    private static final int WARMING = 20;
    private static final int ROUNDS = 200;
    private static final double LIMIT_MILLIS = 50;
    private static final double AS_OF_LIMIT_MILLIS = 1_000;
    private static final int AS_OF_EVENTS = 200_000;
    static final List<String> TABLES = List.of(
            "by=ledBy",
            "by=rusPriority,ledBy&year=2024",
            "by=municipality,ledBy,year&measure=paid",
            "by=supportType,investmentArea,companySize&grantKind=FORETAGSSTOD",
            "by=ledBy&investmentArea=1&sniSection=C&measure=paid");
    private static final List<String> DAYS =
            List.of("asOf=2024-06-11&axis=decided", "asOf=2025-02-15&axis=decided", "asOf=2026-01-04&axis=recorded");

    private final Answering answering = new Answering();

    @TempDir
    Path folder;

    @Test
    void cross_tables_and_earlier_days_answer_within_their_limits() throws Exception {
        Path data = folder.resolve("data");
        int events = BigPortfolio.write(data, CASES, 4);
        int port = Processes.freePort();
        Process bifall = Processes.start(folder.resolve("out.txt"), "--server.port=" + port, "--bifall.data=" + data);
        try {
            String address = "http://127.0.0.1:" + port + "/api/distributions?";
            answering.await(address + TABLES.getFirst(), bifall, folder.resolve("out.txt"));
            SoftAssertions all = new SoftAssertions();
            for (String table : TABLES) {
                all.assertThat(p99(address + table, bifall)).as(table).isLessThan(LIMIT_MILLIS);
            }
            for (String day : DAYS) {
                Duration before = cpu(bifall);
                double took = answering.millis(address + TABLES.getFirst() + "&" + day);
                System.out.printf(
                        "%-40s %6.0f ms of %d events, cpu %d ms%n",
                        day, took, events, cpu(bifall).minus(before).toMillis());
                all.assertThat(took * AS_OF_EVENTS / Math.max(events, AS_OF_EVENTS))
                        .as(day)
                        .isLessThan(AS_OF_LIMIT_MILLIS);
            }
            all.assertAll();
        } finally {
            bifall.destroy();
            assertThat(bifall.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private double p99(String address, Process bifall) throws Exception {
        answering.times(address, WARMING);
        Duration before = cpu(bifall);
        double[] times = answering.times(address, ROUNDS);
        double p99 = Answering.within(.99, times);
        System.out.printf(
                "%-70s p50 %5.1f ms  p99 %5.1f ms  cpu %5.1f ms%n",
                address.substring(address.indexOf('?') + 1),
                Answering.within(.5, times),
                p99,
                cpu(bifall).minus(before).toMillis() / (double) ROUNDS);
        return p99;
    }

    /** What the processor did for it, which says more than the time on a machine that does other things too. */
    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
