package se.bifall.command.grantcase.rule;

import java.util.stream.Collectors;
import se.bifall.codes.CompanySize;
import se.bifall.codes.Words;
import se.bifall.region.Support;

/** A support type may be open to some size classes only; a size that is not reported is none of them. */
public record SizeMayApply(CompanySize size, Support support) implements Rule {
    @Override
    public boolean holds() {
        return support.who().sizes().isEmpty() || support.who().sizes().contains(size);
    }

    @Override
    public String field() {
        return "applicant.size";
    }

    @Override
    public String sentence() {
        return support.label() + " är till för "
                + support.who().sizes().stream()
                        .sorted()
                        .map(one -> Words.of(one).toLowerCase(Words.SWEDISH))
                        .collect(Collectors.joining(", "))
                + "; sökandens storlek är " + Words.of(size).toLowerCase(Words.SWEDISH) + " (" + support.reference()
                + ").";
    }
}
