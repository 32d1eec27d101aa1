package se.bifall.benchmark.peer;

import java.util.List;
import java.util.Optional;
import se.bifall.benchmark.peer.axon.AxonGuidePeer;
import se.bifall.benchmark.peer.axon.AxonTunedPeer;
import se.bifall.benchmark.peer.bifall.BifallDeskPeer;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.peer.jdbc.JdbcUpsertPeer;
import se.bifall.benchmark.peer.jdbc.PostgresUpsertPeer;
import se.bifall.benchmark.peer.occurrent.OccurrentPeer;
import se.bifall.benchmark.peer.pekko.PekkoPeer;
import se.bifall.benchmark.peer.postgresql.PostgresPeer;

/** Every peer there is, Bifall first. */
public final class Peers {
    private static final List<Peer> ALL = List.of(
            new BifallPeer(),
            new BifallDeskPeer(),
            new AxonGuidePeer(),
            new AxonTunedPeer(),
            new JdbcUpsertPeer(),
            new PostgresUpsertPeer(),
            new PostgresPeer(),
            new OccurrentPeer(),
            new PekkoPeer());

    private Peers() {}

    public static List<Peer> all() {
        return ALL;
    }

    public static Optional<Peer> named(String name) {
        return ALL.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }
}
