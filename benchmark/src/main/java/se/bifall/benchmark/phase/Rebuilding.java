package se.bifall.benchmark.phase;

import java.util.LinkedHashMap;
import java.util.Map;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Contents;

/** Every read model from an empty store. */
final class Rebuilding {
    private Rebuilding() {}

    static Measured run(Given given) throws Exception {
        long events = given.events();
        try (Session session = given.open()) {
            long before = System.nanoTime();
            Answer answer = session.rebuild();
            double seconds = (System.nanoTime() - before) / 1e9;
            Map<String, Double> values = new LinkedHashMap<>();
            values.put(Names.SECONDS, seconds);
            values.put(Names.EVENTS_A_SECOND, events / seconds);
            values.put(Names.PEAK, Memory.megabytes(Memory.peak() + session.serversPeak()));
            return Measured.of(values).answering(new Contents(answer.cells(), session.stored()), Contents.none());
        }
    }
}
