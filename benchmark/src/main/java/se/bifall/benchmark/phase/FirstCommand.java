package se.bifall.benchmark.phase;

import java.util.Map;
import se.bifall.benchmark.peer.Session;

/** Starts everything that follows the log, takes one command and says so: who started the process knows when that was. */
public final class FirstCommand {
    public static final String ACCEPTED = "accepted";

    private FirstCommand() {}

    static Measured run(Given given) throws Exception {
        try (Session session = given.open()) {
            session.follow();
            session.append(given.work().more(1).commands().next());
            given.say().accept(ACCEPTED);
            return Measured.of(Map.of(Names.PEAK, Memory.megabytes(Memory.peak() + session.serversPeak())));
        }
    }
}
