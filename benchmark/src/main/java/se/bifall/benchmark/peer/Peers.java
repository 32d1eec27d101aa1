package se.bifall.benchmark.peer;

import java.util.List;
import java.util.Optional;
import se.bifall.benchmark.peer.bifall.BifallDeskPeer;
import se.bifall.benchmark.peer.bifall.BifallPeer;

/** Every peer there is, Bifall first. */
public final class Peers {
    private static final List<Peer> ALL = List.of(new BifallPeer(), new BifallDeskPeer());

    private Peers() {}

    public static List<Peer> all() {
        return ALL;
    }

    public static Optional<Peer> named(String name) {
        return ALL.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }
}
