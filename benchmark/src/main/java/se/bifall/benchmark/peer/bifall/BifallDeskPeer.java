package se.bifall.benchmark.peer.bifall;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.command.store.LogFolder;

/** Bifall with the whole command: who may ask, every rule, every ledger and the receipt, as when a person asks. */
public final class BifallDeskPeer implements Peer {
    public static final String NAME = "bifall-desk";
    private static final Set<Phase> DECIDES = Set.of(Phase.START, Phase.APPEND, Phase.LAG);
    /** The generated lives reach past today, and nothing is decided before its day. */
    private static final Duration LATER = Duration.ofDays(365 * 20L);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.KILL;
    }

    @Override
    public Optional<String> whyNot(Phase phase) {
        return DECIDES.contains(phase) ? Optional.empty() : Optional.of("the same as bifall");
    }

    @Override
    public List<String> flags(int cases) {
        return BifallPeer.started(cases);
    }

    @Override
    public String description() {
        return "the same, with every command decided by CommandDesk: rules, ledgers, receipts, and the ledgers' own events";
    }

    @Override
    public Session open(Path folder) throws Exception {
        return new DeskSession(
                () -> new Running(folder, Clock.offset(BifallPeer.CLOCK, LATER)), LogFolder.holdsLog(folder));
    }
}
