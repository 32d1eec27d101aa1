package se.bifall.benchmark.work;

import java.util.List;
import se.bifall.codes.OfficerId;
import se.bifall.commands.GrantCommand;

/**
 * What one command gives: appended together, or not at all.
 *
 * @param id another for each command
 * @param actor who asked
 * @param asked what was asked, for a peer that decides by rules of its own
 * @param events of one case, in order; never none
 */
public record Command(String id, OfficerId actor, GrantCommand asked, List<Stored> events) {
    public String caseId() {
        return events.getFirst().caseId();
    }

    /** Events of the case that were there before: what an optimistic append expects. */
    public long expectedVersion() {
        return events.getFirst().sequence();
    }
}
