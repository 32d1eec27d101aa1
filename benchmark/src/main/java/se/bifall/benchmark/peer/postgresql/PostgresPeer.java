package se.bifall.benchmark.peer.postgresql;

import java.nio.file.Path;
import java.util.Optional;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.jdbc.Database;

/**
 * What who runs a database would do: keep the events as JSONB, load them with {@code copy}, and make every figure by one
 * {@code group by} over them. There is no read model, so nothing is ever behind and nothing is ever rebuilt: a rebuild is
 * that query over the whole log, and so is each table, however small. PostgreSQL with its default settings forces each commit
 * to the disk, and uses more than one core for a large query.
 */
public final class PostgresPeer implements Peer {
    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.POWER;
    }

    @Override
    public Optional<String> whyNot(Phase phase) {
        return PostgresServer.whyNot();
    }

    @Override
    public String description() {
        return PostgresServer.version() + ", default settings, over loopback: events as JSONB, COPY to load, figures by"
                + " GROUP BY over the events; no read model";
    }

    @Override
    public Session open(Path folder) throws Exception {
        return PostgresServer.serving(
                folder, server -> new PostgresSession(new Database(server.url(), "postgresql"), server));
    }
}
