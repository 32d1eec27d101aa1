package se.bifall.query.analysis;

import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Words;
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
    public int version() {
        return 1;
    }

    @Override
    public String label() {
        return Words.word("analysis.criterion").replace("{0}", criterion.label());
    }

    @Override
    public String definition() {
        return Words.word("analysis.criterion.definition").replace("{0}", criterion.label());
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
    public String labelOf(String key) {
        return key.equals(NOT_REPORTED) ? Words.word("analysis.criterion.none") : Words.of(CriterionOutcome.valueOf(key));
    }
}
