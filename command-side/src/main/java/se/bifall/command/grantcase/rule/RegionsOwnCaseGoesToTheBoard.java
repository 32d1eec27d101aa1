package se.bifall.command.grantcase.rule;

import se.bifall.codes.ApplicantKind;
import se.bifall.codes.OfficerId;
import se.bifall.region.Board;

/** When the Region itself applies, the nämnd decides. */
public record RegionsOwnCaseGoesToTheBoard(ApplicantKind applicant, OfficerId decidedBy, Board board) implements Rule {
    @Override
    public boolean holds() {
        return applicant != ApplicantKind.REGION || decidedBy.equals(board.code());
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return "Regionen är själv sökande; då beslutar " + board.name() + " (skriv " + board.code()
                + " som beslutsfattare).";
    }
}
