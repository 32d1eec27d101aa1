package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import se.bifall.benchmark.peer.Session;

/** A rebuild while commands come in at a steady rate: how long it takes, and how late the live read models are meanwhile. */
final class RebuildingLive {
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private RebuildingLive() {}

    static Measured run(Given given) throws Exception {
        try (Session session = given.open()) {
            session.follow();
            Waiting.until(() -> session.shown() >= given.events());
            SteadyWriter writer = new SteadyWriter(session, given.work(), Lagging.A_SECOND, AT_MOST);
            Thread watching = Thread.ofPlatform().daemon().start(() -> writer.watch(given.events()));
            Thread writing = Thread.ofPlatform().daemon().start(writer::write);
            Waiting.until(() -> writer.events() > 0 || !writing.isAlive());
            Thread.sleep(given.lasting());
            long from = writer.now();
            session.rebuild();
            long to = writer.now();
            writer.endAt(to);
            writing.join();
            Waiting.until(() -> session.shown() >= given.events() + writer.events());
            watching.join();
            writer.check();
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.SECONDS, (to - from) / 1e9);
            writer.put(values, from, to);
            values.put(Names.PEAK, Memory.megabytes(Memory.peak() + session.serversPeak()));
            return Measured.of(values).answering(session.contents(), writer.appended());
        }
    }
}
