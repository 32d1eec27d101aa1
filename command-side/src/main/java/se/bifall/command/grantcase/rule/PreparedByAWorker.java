package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.OfficerId;

/** Föredragande is somebody who has worked on the case: an invented name can't stand for the second pair of eyes. */
public record PreparedByAWorker(OfficerId preparedBy, Set<OfficerId> workers) implements Rule {
    @Override
    public boolean holds() {
        return workers.contains(preparedBy);
    }

    @Override
    public String field() {
        return "decision.preparedBy";
    }

    @Override
    public String sentence() {
        return "Föredraganden " + preparedBy
                + " har inte handlagt ärendet. Föredragande ska vara tilldelad ärendet, eller ha bedömt det"
                + " eller föreslagit beslut.";
    }
}
