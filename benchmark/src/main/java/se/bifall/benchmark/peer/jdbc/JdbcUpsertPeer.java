package se.bifall.benchmark.peer.jdbc;

import java.nio.file.Path;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.Version;

/**
 * What a team writes that wants no framework: an event table and a read-model table in one database, both written in the
 * transaction of the command, so that figures are never behind. On H2 with the settings of Bifall's own log, and therefore
 * of the same durability. A rebuild empties the rows and upserts them again, in batches. The past is folded from the log.
 */
public final class JdbcUpsertPeer implements Peer {
    @Override
    public String name() {
        return "jdbc-upsert";
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public String description() {
        return "plain JDBC on H2 " + Version.of("h2")
                + " (WRITE_DELAY=0): the event and an upsert of its case's row in one transaction;"
                + " figures by GROUP BY over the rows";
    }

    @Override
    public Session open(Path folder) throws Exception {
        return new JdbcSession(Database.h2(folder), () -> {}, () -> 0);
    }
}
