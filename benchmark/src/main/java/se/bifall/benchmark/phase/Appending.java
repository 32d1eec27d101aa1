package se.bifall.benchmark.phase;

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
    /** More commands than any peer accepts in the time. */
    private static final int CASES_A_SECOND = 1_500;

    private Appending() {}

    /**
     * What one writer got through.
     *
     * @param accepted commands
     * @param ended when it had no more, or the time was out; by System.nanoTime
     */
    private record Written(Histogram latencies, SimpleFold fold, long accepted, long ended) {}

    static Measured run(Given given) throws Exception {
        int cases = (int) Math.max(20, CASES_A_SECOND * given.lasting().toMillis() / 1_000);
        List<List<Command>> work = given.work().more(cases).commandsFor(given.threads());
        try (Session session = given.open()) {
            long begin = System.nanoTime();
            long end = begin + given.lasting().toNanos();
            List<Written> written = new ArrayList<>();
            try (ExecutorService writers = Executors.newFixedThreadPool(given.threads())) {
                List<Future<Written>> all = new ArrayList<>();
                work.forEach(own -> all.add(writers.submit(() -> write(session, own, end))));
                for (Future<Written> one : all) {
                    written.add(one.get());
                }
            }
            double seconds = (written.stream().mapToLong(Written::ended).max().orElseThrow() - begin) / 1e9;
            Histogram latencies = Latencies.histogram();
            Cells appended = new Cells();
            long accepted = 0;
            for (Written one : written) {
                latencies.add(one.latencies());
                appended.add(one.fold().cells());
                accepted += one.accepted();
            }
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.writers(given.threads(), Names.COMMANDS_A_SECOND), accepted / seconds);
            Latencies.put(values, Names.writers(given.threads(), ""), latencies);
            return Measured.of(values).answering(session.rebuild(), appended);
        }
    }

    private static Written write(Session session, List<Command> own, long end) throws Exception {
        Histogram latencies = Latencies.histogram();
        SimpleFold fold = new SimpleFold();
        Set<String> refused = new HashSet<>();
        long accepted = 0;
        long before = System.nanoTime();
        for (Command command : own) {
            if (before >= end) {
                break;
            }
            if (refused.contains(command.caseId())) {
                continue;
            }
            try {
                session.append(command);
            } catch (Refusal e) {
                refused.add(command.caseId());
                before = System.nanoTime();
                continue;
            }
            long after = System.nanoTime();
            latencies.recordValue(after - before);
            before = after;
            accepted++;
            command.events().forEach(stored -> fold.add(stored.caseId(), stored.event()));
        }
        return new Written(latencies, fold, accepted, System.nanoTime());
    }
}
