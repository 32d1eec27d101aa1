package se.bifall.command.grantcase.rule;

import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.OrgNumber;

/** The Region's own application is marked as such, so that the nämnd decides it. */
public record RegionDeclaresItself(Applicant applicant, OrgNumber region) implements Rule {
    @Override
    public boolean holds() {
        return applicant.kind() == ApplicantKind.REGION || !region.equals(applicant.orgNumber());
    }

    @Override
    public String field() {
        return "applicant.kind";
    }

    @Override
    public String sentence() {
        return "Organisationsnumret är regionens eget; slaget ska då vara Regionen själv.";
    }
}
