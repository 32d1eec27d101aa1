package se.bifall.benchmark.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.bifall.benchmark.work.Answer;

/** One way to keep a log of events and the three distributions of {@link Answer}. */
public interface Peer {
    /** As {@code --only} takes it and tables show it. */
    String name();

    /** What an accepted command survives in that phase: a peer may be set up in another way for each. */
    Durability durability(Phase phase);

    /** Why it takes no part in a phase, in words for the table; empty when it does. What it can't do is never invented. */
    default Optional<String> whyNot(Phase phase) {
        return Optional.empty();
    }

    /**
     * Of its JVM, where something goes on for long; who says nothing has the JVM's own, and the same heap as all.
     *
     * @param cases that there are before it begins
     */
    default List<String> flags(int cases) {
        return List.of();
    }

    /** What it is, in a line with versions: printed with the conditions. */
    String description();

    /**
     * Opens what is in a folder, or begins there. Servers that it needs are started on loopback, and stopped by {@link
     * Session#close}. Live read models may be filled here, or when they are first asked for, but not before {@link
     * Session#rebuild} when that comes first.
     */
    Session open(Path folder) throws Exception;
}
