package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Tally;
import se.bifall.benchmark.work.Work;

/** Commands as fast as they are accepted, each writer the next when it has its answer: there is no rate to fall behind. */
public final class Appending {
    /** At once; one after the other in the same process. */
    private static final List<Integer> WRITERS = List.of(1, 2, 8);

    public static final int MOST_WRITERS = WRITERS.getLast();

    private Appending() {}

    /** Takes a command, durable when it returns; used by one writer. */
    @FunctionalInterface
    public interface Appender {
        void append(Command command) throws Exception;
    }

    static Measured run(Given given) throws Exception {
        try (Session session = given.open()) {
            Map<String, Double> values = new LinkedHashMap<>();
            Contents appended = measure(given, () -> session::append, values);
            session.rebuild();
            return Measured.of(values).answering(session.contents(), appended);
        }
    }

    /**
     * Writes with one writer, and with more up to as many as are given.
     *
     * @param appenders one for each writer, made before the first begins
     * @param values where the figures are put
     * @return what was accepted
     */
    public static Contents measure(Given given, Callable<Appender> appenders, Map<String, Double> values)
            throws Exception {
        Contents appended = Contents.none();
        Work work = given.work();
        for (int writers : WRITERS) {
            if (writers <= given.threads()) {
                Duration warming = writers == 1
                        ? given.warming()
                        : given.lasting().dividedBy(2); // warm but for what more writers add
                long millis = warming.plus(given.lasting()).toMillis();
                work = work.more((int) Math.max(20, casesASecond(writers) * millis / 1_000));
                appended = appended.plus(measure(given.with(writers), warming, work, appenders, values));
            }
        }
        return appended;
    }

    /** 9 600 commands for one writer, 15 700 for eight: more than is accepted of any but what is in memory alone. */
    private static int casesASecond(int writers) {
        return 400 + 40 * writers;
    }

    private static Contents measure(
            Given given, Duration warming, Work work, Callable<Appender> appenders, Map<String, Double> values)
            throws Exception {
        List<Writer> writers = new ArrayList<>();
        for (List<Command> own : work.commandsFor(given.threads())) {
            writers.add(new Writer(appenders.call(), own));
        }
        double warm = warming.toNanos() / (double) warming.plus(given.lasting()).toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(given.threads())) {
            write(threads, writers, warming, warm);
            write(threads, writers, given.lasting(), 1);
        }
        Histogram latencies = Latencies.histogram();
        Contents appended = Contents.none();
        double aSecond = 0;
        long refused = 0;
        for (Writer writer : writers) {
            latencies.add(writer.latencies);
            appended = appended.plus(writer.tally.contents());
            aSecond += writer.aSecond;
            refused += writer.refused.size();
        }
        String setting = Names.writers(given.threads());
        values.put(Names.in(setting, Names.COMMANDS_A_SECOND), aSecond);
        Accepted.some(latencies.getTotalCount(), refused);
        Latencies.put(values, Names.in(setting, ""), latencies);
        values.put(Names.in(setting, Names.REFUSED), (double) refused);
        return appended;
    }

    private static void write(ExecutorService threads, List<Writer> writers, Duration lasting, double part)
            throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (Writer writer : writers) {
            all.add(() -> writer.write(lasting, part));
        }
        for (Future<Void> one : threads.invokeAll(all)) {
            one.get();
        }
    }

    /** One that writes, and what it got through. */
    private static final class Writer {
        private final Appender appender;
        private final List<Command> own;
        private final Tally tally = new Tally();
        private final Set<String> refused = new HashSet<>(); // cases that are left when a command of theirs is refused
        private int next;
        private Histogram latencies = Latencies.histogram();
        private double aSecond;

        Writer(Appender appender, List<Command> own) {
            this.appender = appender;
            this.own = own;
        }

        /**
         * Goes on; what was measured before is forgotten.
         *
         * @param part of all its commands that are sent by its end, at most
         */
        @Nullable
        Void write(Duration lasting, double part) throws Exception {
            latencies = Latencies.histogram();
            long begin = System.nanoTime();
            long end = begin + lasting.toNanos();
            long before = begin;
            while (next < own.size() * part && before < end) {
                Command command = own.get(next++);
                if (refused.contains(command.caseId())) {
                    continue;
                }
                try {
                    appender.append(command);
                    tally.add(command);
                } catch (Refusal e) {
                    refused.add(command.caseId());
                    before = System.nanoTime();
                    continue;
                }
                long after = System.nanoTime();
                latencies.recordValue(after - before);
                before = after;
            }
            aSecond = before == begin ? 0 : latencies.getTotalCount() / ((before - begin) / 1e9);
            return null;
        }
    }
}
