package se.bifall.benchmark.phase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.phase.Measured.Past;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.Table;

/**
 * Cross-tables and as-of: each client asks the next when it has its answer. The first answers of all are in the
 * figures too. What is answered about now and about one day is looked at afterwards, each for itself.
 */
public final class Asking {
    private static final List<Query> TABLES = Query.all();
    /** How often tables are asked for a while: by one and by eight. Past days too. */
    public static final int OF_TABLES = 2;

    public static final String TABLE = "table";
    public static final String AS_OF = "as-of";
    /** Who needs so long for one answer would need minutes for eight at once, and isn't asked for them. */
    private static final Duration TOO_LONG_FOR_EIGHT = Duration.ofSeconds(10);

    private static final int DAYS = 2_000;
    /** The next repetition begins so many days on; clients that ask at once, {@link #DAYS_OF_A_CLIENT}. */
    private static final int DAYS_OF_A_ROUND = 31;

    private static final int DAYS_OF_A_CLIENT = 251;

    private Asking() {}

    /** One question, by its number. */
    @FunctionalInterface
    private interface Question {
        Cells ask(int number) throws Exception;
    }

    static Measured run(Given given) throws Exception {
        List<LocalDate> days = given.work().days(DAYS);
        try (Session session = given.open()) {
            session.follow();
            Waiting.until(() -> session.shown() >= given.events());
            Map<String, Double> values = new LinkedHashMap<>();
            long before = System.nanoTime();
            session.prepare();
            values.put(Names.PREPARED, (System.nanoTime() - before) / 1e9);
            int first = given.round() * DAYS_OF_A_ROUND;
            Question asOf = number -> session.asOf(days.get((first + number) % days.size()));
            tables(values, session::table, given.lasting());
            Histogram alone = asked(asOf, 1, given.lasting());
            Latencies.put(values, Names.in(Names.clients(AS_OF, 1), ""), alone);
            if (alone.getMaxValue() < TOO_LONG_FOR_EIGHT.toNanos()) {
                Latencies.put(values, Names.in(Names.clients(AS_OF, 8), ""), asked(asOf, 8, given.lasting()));
            }
            values.put(Names.PEAK, Memory.megabytes(Memory.peak() + session.serversPeak()));
            LocalDate day = days.get(first % days.size());
            return Measured.of(values)
                    .answering(session.contents(), Contents.none())
                    .answering(new Past(day, session.asOf(day)));
        }
    }

    /** Every cross-table in turn, with 1 client and with 8. */
    public static void tables(Map<String, Double> values, Table table, Duration lasting) throws Exception {
        for (int clients : List.of(1, 8)) {
            Question question = number -> table.of(TABLES.get(number % TABLES.size()));
            Latencies.put(values, Names.in(Names.clients(TABLE, clients), ""), asked(question, clients, lasting));
        }
    }

    private static Histogram asked(Question question, int clients, Duration lasting) throws Exception {
        long end = System.nanoTime() + lasting.toNanos();
        Histogram all = Latencies.histogram();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Histogram>> asking = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * DAYS_OF_A_CLIENT;
                asking.add(threads.submit(() -> ask(question, first, end)));
            }
            for (Future<Histogram> one : asking) {
                all.add(one.get());
            }
        }
        return all;
    }

    /** At least one: an answer that takes longer than the time is a figure too. */
    private static Histogram ask(Question question, int first, long end) throws Exception {
        Histogram latencies = Latencies.histogram();
        int number = first;
        long before = System.nanoTime();
        do {
            question.ask(number++);
            long after = System.nanoTime();
            latencies.recordValue(after - before);
            before = after;
        } while (before < end);
        return latencies;
    }
}
