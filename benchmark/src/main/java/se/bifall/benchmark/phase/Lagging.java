package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import se.bifall.benchmark.peer.Session;

/** Commands at a fixed rate, and when each is visible in the read models. */
final class Lagging {
    static final int A_SECOND = 200;
    /** Milliseconds before anything is counted; less when less is measured. */
    private static final long WARM = 2_000;

    private Lagging() {}

    static Measured run(Given given) throws Exception {
        long events = given.events();
        try (Session session = given.open()) {
            session.follow();
            Waiting.until(() -> session.shown() >= events);
            SteadyWriter writer = new SteadyWriter(session, given.work(), A_SECOND);
            Histogram shown = Latencies.histogram();
            Duration warming = Duration.ofMillis(Math.min(WARM, given.lasting().toMillis()));
            Thread watching = Thread.ofPlatform().daemon().start(() -> writer.watch(events, shown));
            Thread writing = Thread.ofPlatform()
                    .daemon()
                    .start(() -> writer.write(given.lasting().plus(warming)));
            Waiting.until(() -> writer.events() > 0 || !writing.isAlive());
            Thread.sleep(warming);
            writer.counting(true);
            writing.join();
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
