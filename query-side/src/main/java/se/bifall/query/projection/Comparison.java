package se.bifall.query.projection;

import java.time.Instant;
import java.util.List;
import se.bifall.codes.Sha256;

/**
 * The live read models beside the same folded anew from the first event.
 *
 * @param position the newest event of both
 * @param compared how many cases, frames, goals and the like there are
 * @param answers fingerprint of everything that was folded anew: the same on any machine with the same log and version
 */
public record Comparison(Instant at, long position, int compared, Sha256 answers, List<Difference> differences) {
    /** Where the live model stands that differs. */
    public enum Place {
        MEMORY,
        STORE
    }

    /**
     * One stream that the live models know otherwise.
     *
     * @param event place in the log of the newest event of the stream; 0 when the log has none
     */
    public record Difference(String stream, long event, Place place, List<Member> members) {}

    /** @param found in the live model, as JSON; at most 200 characters */
    public record Member(String name, String found, String folded) {}

    public boolean agrees() {
        return differences.isEmpty();
    }
}
