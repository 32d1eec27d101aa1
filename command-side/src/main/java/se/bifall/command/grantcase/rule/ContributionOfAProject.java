package se.bifall.command.grantcase.rule;

import se.bifall.codes.GrantKind;
import se.bifall.codes.Words;

/** The classes of contribution are of projects: what a company is supported for is said by its stödform. */
public record ContributionOfAProject(GrantKind kind) implements Rule {
    @Override
    public boolean holds() {
        return kind == GrantKind.PROJEKTSTOD;
    }

    @Override
    public String field() {
        return "contributionClass";
    }

    @Override
    public String sentence() {
        return "Ärendet är " + Words.of(kind).toLowerCase(Words.SWEDISH) + "; bidragsklass anges bara för projektstöd.";
    }
}
