package se.bifall.benchmark.peer.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.postgresql.PostgresServer;

/**
 * {@link JdbcUpsertPeer} on the database that such a team would most often take: PostgreSQL with its default settings, which
 * forces each commit to the disk and so survives more than H2 does.
 */
public final class PostgresUpsertPeer implements Peer {
    @Override
    public String name() {
        return "postgresql-upsert";
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
        return "jdbc-upsert on " + PostgresServer.version() + ", default settings, over loopback";
    }

    @Override
    public Session open(Path folder) throws Exception {
        return PostgresServer.serving(
                folder, server -> new JdbcSession(new Database(server.url(), "postgresql"), server, server::peak));
    }
}
