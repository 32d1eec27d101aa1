package se.bifall.command.grantcase.rule;

import se.bifall.codes.Applicant;
import se.bifall.codes.Words;
import se.bifall.region.Support;
import se.bifall.region.Who.TargetGroup;

/** The applicant belongs to the target group by its own facts, or a caseworker may find that it does. */
public record TargetGroupPossible(Applicant applicant, Support support) implements Rule {
    @Override
    public boolean holds() {
        TargetGroup group = support.who().targetGroup();
        return group == null || group.includes(applicant) || group.orCriterion() != null;
    }

    @Override
    public String field() {
        return "applicant.ledBy";
    }

    @Override
    public String sentence() {
        TargetGroup group = support.who().targetGroup();
        return support.label() + " är till för " + (group == null ? "alla" : group.label()) + "; sökanden leds av "
                + Words.of(applicant.ledBy()).toLowerCase(Words.SWEDISH) + " och ägs av "
                + Words.of(applicant.ownedBy()).toLowerCase(Words.SWEDISH) + " (" + support.reference() + ").";
    }
}
