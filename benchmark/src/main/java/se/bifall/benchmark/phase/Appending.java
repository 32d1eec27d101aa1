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
    /** Some 15 000 commands: more than a peer accepts in a second, so that there are some left when the time is out. */
    private static final int CASES_A_SECOND = 700;

    private Appending() {}

    /**
     * What one writer got through.
     *
     * @param aSecond commands, when it was warm
     * @param refused cases that were left when a command of theirs was refused
     */
    private record Written(Histogram latencies, Tally tally, double aSecond, int refused) {}

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
        int cases = (int) Math.max(
                20, CASES_A_SECOND * given.warming().plus(given.lasting()).toMillis() / 1_000);
        Contents appended = Contents.none();
        Work work = given.work();
        for (int writers : WRITERS) {
            if (writers <= given.threads()) {
                work = work.more(cases);
                appended = appended.plus(measure(given.with(writers), work, appenders, values));
            }
        }
        return appended;
    }

    private static Contents measure(Given given, Work work, Callable<Appender> appenders, Map<String, Double> values)
            throws Exception {
        List<Callable<Written>> all = new ArrayList<>();
        for (List<Command> own : work.commandsFor(given.threads())) {
            Appender appender = appenders.call();
            all.add(() -> write(appender, own, given.warming(), given.lasting()));
        }
        Histogram latencies = Latencies.histogram();
        Contents appended = Contents.none();
        double aSecond = 0;
        long refused = 0;
        try (ExecutorService writers = Executors.newFixedThreadPool(given.threads())) {
            for (Future<Written> one : writers.invokeAll(all)) {
                latencies.add(one.get().latencies());
                appended = appended.plus(one.get().tally().contents());
                aSecond += one.get().aSecond();
                refused += one.get().refused();
            }
        }
        String setting = Names.writers(given.threads());
        values.put(Names.in(setting, Names.COMMANDS_A_SECOND), aSecond);
        Accepted.some(appended.events().count(), refused);
        Latencies.put(values, Names.in(setting, ""), latencies);
        values.put(Names.in(setting, Names.REFUSED), (double) refused);
        return appended;
    }

    private static Written write(Appender appender, List<Command> own, Duration warming, Duration lasting)
            throws Exception {
        Histogram latencies = Latencies.histogram();
        Tally tally = new Tally();
        Set<String> refused = new HashSet<>();
        long before = System.nanoTime();
        long begin = before;
        long warmAt = before + warming.toNanos();
        long end = warmAt + lasting.toNanos();
        boolean warm = false;
        for (int i = 0; i < own.size() && before < end; i++) {
            Command command = own.get(i);
            if (!warm
                    && (i
                                    >= own.size()
                                            * warming.toNanos()
                                            / warming.plus(lasting).toNanos()
                            || before >= warmAt)) {
                warm = true;
                begin = before;
            }
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
            if (warm) {
                latencies.recordValue(after - before);
            }
            before = after;
        }
        return new Written(latencies, tally, latencies.getTotalCount() / ((before - begin) / 1e9), refused.size());
    }
}
