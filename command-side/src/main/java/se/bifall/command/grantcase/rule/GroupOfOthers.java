package se.bifall.command.grantcase.rule;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OrgNumber;

/**
 * The group is named by its other companies, each once ((EU) 2023/2831 article 2.2, single undertaking).
 *
 * @param applicant null for a sole trader, who has no such number
 */
public record GroupOfOthers(List<OrgNumber> group, @Nullable OrgNumber applicant) implements Rule {
    @Override
    public boolean holds() {
        return (applicant == null || !group.contains(applicant)) && new HashSet<>(group).size() == group.size();
    }

    @Override
    public String field() {
        return "group";
    }

    @Override
    public String sentence() {
        return "Ange koncernens övriga företag, vart och ett en gång; sökanden "
                + (applicant == null ? "" : applicant + " ") + "räknas ändå.";
    }
}
