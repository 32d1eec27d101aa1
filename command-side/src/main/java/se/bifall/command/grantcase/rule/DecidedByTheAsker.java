package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;
import se.bifall.region.Board;

/** Nobody decides in another person's name; what the nämnd decides is recorded for it. */
public record DecidedByTheAsker(OfficerId decidedBy, OfficerId actor, Board board) implements Rule {
    @Override
    public boolean holds() {
        return decidedBy.equals(board.code()) || decidedBy.equals(actor);
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return "Beslutsfattare är " + decidedBy + ", men du är inloggad som " + actor
                + ". Ingen beslutar i någon annans namn.";
    }
}
