package se.bifall.benchmark.peer.pekko;

import java.nio.file.Path;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.Version;

/**
 * Apache Pekko, the open line of Akka: a persistent actor for each case, the JDBC journal, and a projection of the journal's
 * query by tag, grouped and with its offset in the transaction of its rows, as its documentation advises. The journal gathers
 * what many actors write into one commit by itself. On H2 with WRITE_DELAY=0 as Bifall's own log, so of the same durability;
 * the plugin's makers support H2 for tests, and Bifall's figures are on it too. The journal is asked for news every 50 ms,
 * and not every second as by default. A rebuild empties the rows and the offset. The past is folded from the journal.
 */
public final class PekkoPeer implements Peer {
    @Override
    public String name() {
        return "pekko";
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public String description() {
        return "Pekko " + Version.of("pekko-persistence-typed_2.13") + " with persistence-jdbc "
                + Version.of("pekko-persistence-jdbc_2.13") + " on H2 " + Version.of("h2")
                + " (WRITE_DELAY=0): a persistent actor per case, a grouped"
                + " projection of events by tag into a table, asked for news every 50 ms, 20 000 at a time";
    }

    @Override
    public Session open(Path folder) throws Exception {
        return new PekkoSession(folder);
    }
}
