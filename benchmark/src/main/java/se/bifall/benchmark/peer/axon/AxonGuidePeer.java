package se.bifall.benchmark.peer.axon;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.Version;

/**
 * An application as Axon Framework's own guide shows it: commands through the gateway to an event-sourced aggregate, Axon's
 * JDBC event store and token store with their defaults (claims of a process that was killed are kept for ten seconds), and a
 * pooled streaming event processor with its defaults (16 segments, one event a batch) whose handlers upsert a document in
 * MongoDB for each event. On H2 with the settings of Bifall's own log, so of the same durability; MongoDB's protocol over a
 * store in memory. A rebuild resets the tokens and replays. The past is folded from the log, for there is nothing in the
 * guide that keeps it.
 */
public final class AxonGuidePeer implements Peer {
    public static final String NAME = "axon-guide";
    private static final int DEFAULT_SEGMENTS = 16;

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
        return "Axon " + Version.of("axon-messaging") + " by its guide: JDBC engine on H2 " + Version.of("h2")
                + " (WRITE_DELAY=0), aggregate through the command gateway, pooled streaming processor with defaults (claims of a process that was killed last ten seconds), an"
                + " upsert per event into an embedded MongoDB in memory (mongo-java-server "
                + Version.of("mongo-java-server") + "), figures by $group";
    }

    @Override
    public Session open(Path folder) throws Exception {
        Documents documents = new Documents();
        return new AxonSession(
                folder,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                documents,
                new GuideProjection(documents.named("cases")),
                DEFAULT_SEGMENTS,
                (configuration, builder) -> builder);
    }
}
