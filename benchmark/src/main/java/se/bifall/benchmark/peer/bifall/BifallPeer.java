package se.bifall.benchmark.peer.bifall;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;

/**
 * Bifall as {@code ./bifall start} configures it, without its pages: events are appended through its own store, linked in
 * its hash chain; read models are all of its facts, of which the three distributions are a small part.
 */
public final class BifallPeer implements Peer {
    public static final String NAME = "bifall";
    static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Stockholm"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public String description() {
        return "Bifall's own store (Axon 4.13 JDBC engine on H2 2.4, WRITE_DELAY=0, hash chain), all facts of every case;"
                + " figures through Answers and CrossTable";
    }

    @Override
    public Session open(Path folder) {
        return new BifallSession(() -> new Running(folder, CLOCK));
    }
}
