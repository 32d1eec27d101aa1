package se.bifall.benchmark.peer.bifall;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.Version;

/**
 * Bifall as {@code ./bifall start} configures it, without its pages: events are appended through its own store, linked in
 * its hash chain; read models are all of its facts, of which the three distributions are a small part.
 */
public final class BifallPeer implements Peer {
    public static final String NAME = "bifall";
    /** Cases that the heap of {@code ./bifall start} holds; who has more gives it more, by {@code --memory}. */
    private static final int HELD = 30_000;

    private static final String HEAP = "-Xmx512m";
    private static final String LARGE_HEAP = "-Xmx1g";
    /** Of {@code ./bifall start}, but for the heap. */
    private static final List<String> FLAGS = List.of(
            "-Xmn128m", "-XX:+UseParallelGC", "-XX:-UseGCOverheadLimit", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

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
    public List<String> flags(int cases) {
        return started(cases);
    }

    /** As {@code ./bifall start} has it for so many cases. */
    public static List<String> started(int cases) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addFirst(cases <= HELD ? HEAP : LARGE_HEAP);
        return flags;
    }

    /** In words. */
    public static String toldFlags() {
        return HEAP + " up to " + HELD + " cases and " + LARGE_HEAP + " above, " + String.join(" ", FLAGS);
    }

    @Override
    public String description() {
        return "Bifall's own store (Axon " + Version.of("axon-messaging") + " on H2 " + Version.of("h2")
                + ", WRITE_DELAY=0, hash chain), all facts of every case, decoded by Jackson "
                + Version.of("jackson-databind") + "; figures through Answers and CrossTable";
    }

    @Override
    public Session open(Path folder) {
        return new BifallSession(() -> new Running(folder, CLOCK));
    }
}
