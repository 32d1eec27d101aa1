package se.bifall.command.grantcase.rule;

import java.util.stream.Collectors;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.Words;
import se.bifall.region.Support;

/** A support type is open to some kinds of applicants. */
public record ApplicantMayApply(ApplicantKind kind, Support support) implements Rule {
    @Override
    public boolean holds() {
        return support.who().applicants().contains(kind);
    }

    @Override
    public String field() {
        return "applicant.kind";
    }

    @Override
    public String sentence() {
        return support.label() + " kan inte sökas av slaget " + Words.of(kind).toLowerCase(Words.SWEDISH) + ", bara av "
                + support.who().applicants().stream()
                        .map(one -> Words.of(one).toLowerCase(Words.SWEDISH))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + " (" + support.reference() + ").";
    }
}
