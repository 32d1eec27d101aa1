package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.SimpleFold;

/** Commands as fast as they are accepted, each writer the next when it has its answer: there is no rate to fall behind. */
final class Appending {
    /** Some 6 500 commands: more than a peer accepts in a second. One that does is done sooner. */
    private static final int CASES_A_SECOND = 300;

    private Appending() {}

    /** The part of its commands that a writer begins with and that are not counted, when they don't take too long. */
    private static final int WARM = 5;

    /**
     * What one writer got through.
     *
     * @param aSecond commands, when it was warm
     */
    private record Written(Histogram latencies, SimpleFold fold, double aSecond) {}

    static Measured run(Given given) throws Exception {
        int cases = (int) Math.max(20, CASES_A_SECOND * given.lasting().toMillis() / 1_000);
        List<List<Command>> work = given.work().more(cases).commandsFor(given.threads());
        try (Session session = given.open()) {
            List<Written> written = new ArrayList<>();
            try (ExecutorService writers = Executors.newFixedThreadPool(given.threads())) {
                List<Future<Written>> all = new ArrayList<>();
                work.forEach(own -> all.add(writers.submit(() -> write(session, own, given.lasting()))));
                for (Future<Written> one : all) {
                    written.add(one.get());
                }
            }
            Histogram latencies = Latencies.histogram();
            Cells appended = new Cells();
            double aSecond = 0;
            for (Written one : written) {
                latencies.add(one.latencies());
                appended.add(one.fold().cells());
                aSecond += one.aSecond();
            }
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.writers(given.threads(), Names.COMMANDS_A_SECOND), aSecond);
            Latencies.put(values, Names.writers(given.threads(), ""), latencies);
            return Measured.of(values).answering(session.rebuild(), appended);
        }
    }

    private static Written write(Session session, List<Command> own, Duration lasting) throws Exception {
        Histogram latencies = Latencies.histogram();
        SimpleFold fold = new SimpleFold();
        Set<String> refused = new HashSet<>();
        long before = System.nanoTime();
        long begin = before;
        long end = before + lasting.toNanos() * 3 / 2;
        boolean warm = false;
        for (int i = 0; i < own.size() && before < end; i++) {
            Command command = own.get(i);
            if (!warm && (i >= own.size() / WARM || before - begin >= lasting.toNanos() / 2)) {
                warm = true;
                begin = before;
            }
            if (refused.contains(command.caseId())) {
                continue;
            }
            try {
                session.append(command);
                command.events().forEach(stored -> fold.add(stored.caseId(), stored.event()));
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
        return new Written(latencies, fold, latencies.getTotalCount() / ((before - begin) / 1e9));
    }
}
