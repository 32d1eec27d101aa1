package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;

/** Föredragande is who made the proposal (förvaltningslagen 31 §). */
public record PreparedByTheProposer(OfficerId preparedBy, OfficerId proposer) implements Rule {
    @Override
    public boolean holds() {
        return preparedBy.equals(proposer);
    }

    @Override
    public String field() {
        return "decision.preparedBy";
    }

    @Override
    public String sentence() {
        return "Föredragande ska vara " + proposer + ", som lade förslaget till beslut (förvaltningslagen 31 §).";
    }
}
