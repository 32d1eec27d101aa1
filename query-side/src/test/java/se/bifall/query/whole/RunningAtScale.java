package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A Bifall in a process of its own on a log that is there already, and what it is like. */
final class RunningAtScale {
    /** Far more than needed: what it takes is measured, not what it can be made to live with. */
    private static final String HEAP = System.getProperty("bifall.heap", "8g");

    private static final int ROUNDS = 60;
    private static final int WARMING = 10;
    private static final int PEOPLE = 4;
    private static final int COMMANDS_EACH = 150;

    private final Answering answering = new Answering();
    private final Path data;
    private final Path out;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param first the first day that anything is recorded
     * @param last the last
     */
    RunningAtScale(Path data, LocalDate first, LocalDate last) {
        this.data = data;
        this.out = data.resolveSibling("out.txt");
        this.first = first;
        this.last = last;
    }

    ScaleRow measure(int years, int cases, int events, long logBytes) throws Exception {
        int port = Processes.freePort();
        long began = System.nanoTime();
        Process bifall = Processes.startWithHeap(HEAP, out, "--server.port=" + port, "--bifall.data=" + data);
        try {
            String address = "http://127.0.0.1:" + port;
            answering.await(address + table(FigureSpeedTest.TABLES.getFirst()), bifall, out);
            double start = seconds(began);
            double startWork = worked(bifall);
            long startPeak = UsedMemory.peak(bifall);
            assertThat(Running.getAt(address, "/api/cases?size=1")
                            .json()
                            .get("total")
                            .asInt())
                    .isEqualTo(cases); // none set aside
            double before = worked(bifall);
            double[] tables = tables(address);
            double tableWork =
                    1_000 * (worked(bifall) - before) / (tables.length + WARMING * FigureSpeedTest.TABLES.size());
            double recorded = median(asOf(address, "recorded", bifall));
            double legal = median(asOf(address, "decided", bifall));
            double beforeCommands = worked(bifall);
            long commandsBegan = System.nanoTime();
            double[] commands = commands(address);
            double commandSeconds = seconds(commandsBegan);
            double commandWork = 1_000 * (worked(bifall) - beforeCommands) / commands.length;
            long live = UsedMemory.live(bifall);
            UsedMemory.forgetPeak(bifall);
            double beforeRebuild = worked(bifall);
            double rebuild = rebuild(address);
            double rebuildWork = worked(bifall) - beforeRebuild;
            return new ScaleRow(
                    years,
                    cases,
                    events,
                    logBytes,
                    start,
                    startWork,
                    startPeak,
                    tableWork,
                    Answering.within(.5, tables),
                    Answering.within(.99, tables),
                    recorded,
                    legal,
                    commands.length / commandSeconds,
                    commandWork,
                    Answering.within(.5, commands),
                    Answering.within(.99, commands),
                    live,
                    rebuild,
                    rebuildWork,
                    UsedMemory.peak(bifall));
        } finally {
            bifall.destroy();
            assertThat(bifall.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Seconds of processor time so far. */
    private static double worked(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static String table(String parameters) {
        return "/api/distributions?" + parameters;
    }

    private double[] tables(String address) throws IOException, InterruptedException {
        DoubleStream all = DoubleStream.empty();
        for (String table : FigureSpeedTest.TABLES) {
            answering.times(address + table(table), WARMING);
            all = DoubleStream.concat(all, Arrays.stream(answering.times(address + table(table), ROUNDS)));
        }
        return all.sorted().toArray();
    }

    /**
     * Milliseconds of processor time for days that nobody has asked for, one, two and three fourths of the way,
     * in the middle of a quarter: its ends are folded beforehand.
     */
    private double[] asOf(String address, String axis, Process bifall) throws IOException, InterruptedException {
        long days = last.toEpochDay() - first.toEpochDay();
        List<Double> times = new ArrayList<>();
        for (long fourths : Stream.of(1L, 2L, 3L).toList()) {
            LocalDate day = first.plusDays(days * fourths / 4).with(IsoFields.DAY_OF_QUARTER, 45);
            double before = worked(bifall);
            answering.millis(address + table(FigureSpeedTest.TABLES.getFirst()) + "&asOf=" + day + "&axis=" + axis);
            times.add(1_000 * (worked(bifall) - before));
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return Answering.within(.5, sorted);
    }

    /** Applications by several people at once. Milliseconds of each, the shortest first. */
    private static double[] commands(String address) throws InterruptedException {
        Queue<Double> times = new ConcurrentLinkedQueue<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        List<Thread> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String title = "Ansökan " + person + "-";
            people.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < COMMANDS_EACH; i++) {
                    long began = System.nanoTime();
                    Running.Answer answer = Running.command(
                            address, "handlaggare", "ApplyForGrant", Applications.with("title", title + i));
                    times.add((System.nanoTime() - began) / 1e6);
                    if (answer.status() != 200) {
                        refused.add(answer.text());
                        return;
                    }
                }
            }));
        }
        for (Thread person : people) {
            person.join();
        }
        assertThat(refused).isEmpty();
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The button of the administrator. */
    private static double rebuild(String address) throws IOException, InterruptedException {
        Session administrator = Session.of(address, "administrator");
        long began = System.nanoTime();
        assertThat(administrator
                        .post("/revision/kontroll", "/revision/kontroll/lak", "")
                        .statusCode())
                .isEqualTo(200);
        return seconds(began);
    }
}
