package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import se.bifall.benchmark.peer.Session;

/** Commands at a fixed rate, and when each is visible in the read models. */
final class Lagging {
    static final int A_SECOND = 200;

    private Lagging() {}

    static Measured run(Given given) throws Exception {
        long events = given.events();
        try (Session session = given.open()) {
            session.follow();
            Waiting.until(() -> session.shown() >= events);
            long warming = given.warming().toNanos();
            long lasting = given.lasting().toNanos();
            SteadyWriter writer =
                    new SteadyWriter(session, given.work(), A_SECOND, Duration.ofNanos(2 * (warming + lasting)));
            Thread watching = Thread.ofPlatform().daemon().start(() -> writer.watch(events));
            Thread writing = Thread.ofPlatform().daemon().start(writer::write);
            Waiting.until(() -> writer.events() > 0 || !writing.isAlive());
            long from = writer.now() + warming;
            writer.endAt(from + lasting);
            writing.join();
            Waiting.until(() -> session.shown() >= events + writer.events());
            watching.join();
            writer.check();
            Map<String, Double> values = new LinkedHashMap<>();
            writer.put(values, from, from + lasting);
            return Measured.of(values).answering(session.contents(), writer.appended());
        }
    }
}
