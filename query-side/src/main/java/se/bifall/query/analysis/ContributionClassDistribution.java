package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by what the project is expected to contribute; other grants than projektstöd have no class. */
@Component
final class ContributionClassDistribution implements Analysis {
    @Override
    public String name() {
        return "contributionClass";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        ContributionClass stated = facts.contributionClass();
        if (stated != null) {
            return stated.name();
        }
        return facts.grantKind() == GrantKind.PROJEKTSTOD ? NOT_REPORTED : NONE;
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NOT_REPORTED) || key.equals(NONE) || Keys.isConstant(ContributionClass.class, key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return switch (key) {
            case NOT_REPORTED -> words.word("notReported");
            case NONE -> words.word("key.noContributionClass");
            default -> words.of(ContributionClass.valueOf(key));
        };
    }
}
