package se.bifall.benchmark.run;

import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Work;

/**
 * One size of the work, with what its log has to come to.
 *
 * @param smallest of the sizes of the run: what doesn't grow is measured there alone
 * @param rebuildAlone so large that nothing else is measured
 */
public record Size(Work work, Contents right, boolean smallest, boolean rebuildAlone) {
    public static Size of(Work work, boolean smallest, boolean rebuildAlone) {
        return new Size(work, work.contents(), smallest, rebuildAlone);
    }

    public long events() {
        return right.events();
    }

    public boolean takesPart(Phase phase) {
        return phase == Phase.REBUILD || !rebuildAlone;
    }
}
