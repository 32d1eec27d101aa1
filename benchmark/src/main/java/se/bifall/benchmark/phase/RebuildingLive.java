package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import se.bifall.benchmark.peer.Session;

/** A rebuild while commands come in at a steady rate: how long it takes, and how late the live read models are meanwhile. */
final class RebuildingLive {
    private static final Duration WHILE = Duration.ofMinutes(5);

    private RebuildingLive() {}

    static Measured run(Given given) throws Exception {
        try (Session session = given.open()) {
            session.follow();
            Waiting.until(() -> session.shown() >= given.events());
            SteadyWriter writer = new SteadyWriter(session, given.work(), Lagging.A_SECOND);
            Histogram visible = Latencies.histogram();
            Thread watching = Thread.ofPlatform().daemon().start(() -> writer.watch(given.events(), visible));
            Thread writing = Thread.ofPlatform().daemon().start(() -> writer.write(WHILE));
            Waiting.until(() -> writer.events() > 0 || !writing.isAlive());
            Thread.sleep(given.lasting());
            writer.counting(true);
            long before = System.nanoTime();
            session.rebuild();
            double seconds = (System.nanoTime() - before) / 1e9;
            writer.counting(false);
            writer.stop();
            writing.join();
            Waiting.until(() -> session.shown() >= given.events() + writer.events());
            watching.join();
            writer.check();
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.SECONDS, seconds);
            Latencies.put(values, "accepted ", writer.accepted());
            Latencies.put(values, "visible ", visible);
            values.put(Names.PEAK, Memory.megabytes(Memory.peak() + session.serversPeak()));
            return Measured.of(values).answering(session.answer(), writer.appended());
        }
    }
}
