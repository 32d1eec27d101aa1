package se.bifall.query.analysis;

import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.Criterion;

/** Figures by how one criterion or gate of the region profile was judged last. */
final class CriterionDistribution implements Analysis {
    private final Criterion criterion;

    CriterionDistribution(Criterion criterion) {
        this.criterion = criterion;
    }

    @Override
    public String name() {
        return ProfileAnalyses.slug("kriterium", criterion.code().value());
    }

    @Override
    public String label(Wording words) {
        return words.sentence("analysis.criterion.label", criterion.label());
    }

    @Override
    public String definition(Wording words) {
        return words.sentence("analysis.criterion.definition", criterion.label());
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        CriterionOutcome outcome = facts.casework().outcomeOf(criterion.code());
        return outcome == null ? NOT_REPORTED : outcome.name();
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NOT_REPORTED) || Keys.isConstant(CriterionOutcome.class, key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key.equals(NOT_REPORTED)
                ? words.word("analysis.criterion.none")
                : words.of(CriterionOutcome.valueOf(key));
    }
}
