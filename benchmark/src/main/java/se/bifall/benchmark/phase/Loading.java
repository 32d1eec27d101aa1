package se.bifall.benchmark.phase;

import java.util.Map;
import se.bifall.benchmark.peer.Session;

/** Fills a log for the phases that begin with one. */
final class Loading {
    private Loading() {}

    static Measured run(Given given) throws Exception {
        try (Session session = given.peer().open(given.folder())) {
            session.load(given.work().commands());
        }
        return Measured.of(Map.of());
    }
}
