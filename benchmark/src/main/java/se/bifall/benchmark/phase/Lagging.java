package se.bifall.benchmark.phase;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import se.bifall.benchmark.peer.Session;

/** Commands at a fixed rate, and when each is visible in the read models. */
final class Lagging {
    static final int A_SECOND = 200;
    /** Two seconds of them. */
    static final long WARM = 2 * A_SECOND;

    private Lagging() {}

    static Measured run(Given given) throws Exception {
        long events = given.events();
        try (Session session = given.open()) {
            session.follow();
            Waiting.until(() -> session.shown() >= events);
            SteadyWriter writer = new SteadyWriter(session, given.work(), A_SECOND, WARM);
            Histogram shown = Latencies.histogram();
            Thread watching = Thread.ofPlatform().daemon().start(() -> writer.watch(events, shown));
            writer.write(given.lasting());
            Waiting.until(() -> session.shown() >= events + writer.events());
            watching.join();
            writer.check();
            Map<String, Double> values = new LinkedHashMap<>();
            Latencies.put(values, "accepted ", writer.accepted());
            Latencies.put(values, "visible ", shown);
            return Measured.of(values).answering(session.answer(), writer.appended());
        }
    }
}
