package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Decision;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by who decided the application: the nämnd at a sitting, or an official on delegation. */
@Component
final class DeciderLevelDistribution implements Analysis {
    private enum Level {
        BOARD,
        DELEGATION,
        UNDECIDED
    }

    @Override
    public String name() {
        return "deciderLevel";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        Decision decision = facts.decision();
        return (decision == null ? Level.UNDECIDED : decision.isOfASitting() ? Level.BOARD : Level.DELEGATION).name();
    }

    @Override
    public boolean isKey(String key) {
        return Keys.isConstant(Level.class, key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return words.word("deciderLevel." + key);
    }
}
