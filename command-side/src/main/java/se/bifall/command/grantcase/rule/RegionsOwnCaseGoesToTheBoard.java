package se.bifall.command.grantcase.rule;

import se.bifall.codes.ApplicantKind;
import se.bifall.codes.OfficerId;

/** When the Region itself applies, the nämnd decides. */
public record RegionsOwnCaseGoesToTheBoard(ApplicantKind applicant, OfficerId decidedBy) implements Rule {
    @Override
    public boolean holds() {
        return applicant != ApplicantKind.REGION || decidedBy.isBoard();
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return "Regionen är själv sökande; då beslutar nämnden (RUN).";
    }
}
