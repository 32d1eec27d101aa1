package se.bifall.benchmark.phase;

import java.util.Iterator;
import java.util.Map;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Command;

/** One writer that says of each command that it was accepted, until the process is killed. */
public final class Endless {
    public static final int CASES = 4_000;

    private Endless() {}

    static Measured run(Given given) throws Exception {
        try (Session session = given.open()) {
            long accepted = 0;
            for (Iterator<Command> all = given.work().more(CASES).commands(); all.hasNext(); ) {
                session.append(all.next());
                given.say().accept(Long.toString(++accepted));
            }
        }
        return Measured.of(Map.of());
    }
}
