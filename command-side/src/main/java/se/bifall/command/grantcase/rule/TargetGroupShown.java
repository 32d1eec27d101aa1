package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.Applicant;
import se.bifall.codes.CriterionCode;
import se.bifall.region.Support;
import se.bifall.region.Who.TargetGroup;

/**
 * Before an approval, what the application does not show about the target group has been assessed with a source.
 *
 * @param met criteria that a caseworker has found met
 */
public record TargetGroupShown(Applicant applicant, Set<CriterionCode> met, Support support) implements Rule {
    @Override
    public boolean holds() {
        TargetGroup group = support.who().targetGroup();
        return group == null
                || group.includes(applicant)
                || (group.orCriterion() != null && met.contains(group.orCriterion()));
    }

    @Override
    public String field() {
        return "criterion";
    }

    @Override
    public String sentence() {
        TargetGroup group = support.who().targetGroup();
        return support.label() + " är till för " + (group == null ? "alla" : group.label())
                + ". Ansökan visar det inte; bedöm kriteriet först (" + support.reference() + ").";
    }
}
