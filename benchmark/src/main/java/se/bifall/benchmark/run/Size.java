package se.bifall.benchmark.run;

import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Work;

/**
 * One size of the work, with what its log has to come to.
 *
 * @param smallest of the sizes of the run: what doesn't grow is measured there alone
 * @param large so large that only how what is there is read is measured: rebuild and query
 */
public record Size(Work work, Contents right, boolean smallest, boolean large) {
    public static Size of(Work work, boolean smallest, boolean large) {
        return new Size(work, work.contents(), smallest, large);
    }

    public long events() {
        return right.events().count();
    }

    public boolean takesPart(Phase phase) {
        return !large || phase == Phase.REBUILD || phase == Phase.QUERY;
    }
}
