package se.bifall.command.grantcase.rule;

import java.util.HashSet;
import java.util.List;
import se.bifall.codes.OrgNumber;

/** The group is named by its other companies, each once ((EU) 2023/2831 article 2.2, single undertaking). */
public record GroupOfOthers(List<OrgNumber> group, OrgNumber applicant) implements Rule {
    @Override
    public boolean holds() {
        return !group.contains(applicant) && new HashSet<>(group).size() == group.size();
    }

    @Override
    public String field() {
        return "group";
    }

    @Override
    public String sentence() {
        return "Ange koncernens övriga företag, vart och ett en gång; sökanden " + applicant + " räknas ändå.";
    }
}
