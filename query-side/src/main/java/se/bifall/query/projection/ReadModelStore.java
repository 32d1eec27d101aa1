package se.bifall.query.projection;

import java.util.List;
import java.util.Optional;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/** Where read models are kept. One generation is live; a rebuild fills the next and swaps. */
public interface ReadModelStore {
    /** False when there are no rows to compare with: everything is in memory alone. */
    boolean keepsRows();

    /** Position of the newest event whose rows are written; 0 when nothing is. */
    long position();

    /**
     * Writes rows, then the position. Rows may be ahead of the position after a crash: writing the same changes again
     * gives the same rows.
     *
     * @throws Overtaken when another node has written newer ones
     */
    void write(Changes changes);

    Optional<CaseFacts> find(String caseId);

    /** Oldest first; empty for an unknown case. */
    List<TimelineEntry> timeline(String caseId);

    /** Everything that is stored, for a process that starts. Another may be writing: rows may be ahead of the position, never behind. */
    Changes everything();

    /** An empty store beside this one, to rebuild into. */
    ReadModelStore next();

    /** This node is no longer the one that writes. */
    final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another node has written newer read models");
        }
    }

    /** From now on this store reads and writes what {@code next} holds; what it held is dropped. */
    void swapTo(ReadModelStore next);

    /** Reads from now on what another node has swapped to; false when none has. */
    boolean follow();
}
