package se.bifall.benchmark.limit;

import java.nio.file.Path;
import java.util.Optional;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;

/** What the machine or a part gives at most: no peer, but a row beside those of a phase. */
public abstract class Limit implements Peer {
    private final String name;
    private final Phase phase;
    private final String description;

    Limit(String name, Phase phase, String description) {
        this.name = name;
        this.phase = phase;
        this.description = description;
    }

    public abstract Measured measure(Given given) throws Exception;

    /** One that is the same at every size is measured at the smallest alone. */
    public boolean isMeasuredAt(int cases, boolean smallest) {
        return smallest;
    }

    /** Whose loaded folder it reads; empty when it brings its own. */
    public Optional<String> reads() {
        return Optional.empty();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Optional<String> whyNot(Phase asked) {
        return asked == phase ? Optional.empty() : Optional.of("a limit of " + phase.code());
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final Session open(Path folder) {
        throw new UnsupportedOperationException(name);
    }
}
