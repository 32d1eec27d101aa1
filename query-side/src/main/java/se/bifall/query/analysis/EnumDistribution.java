package se.bifall.query.analysis;

import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** An analysis whose keys are the constants of one enum, labelled as everywhere else. */
abstract class EnumDistribution<E extends Enum<E>> implements Analysis {
    private final String name;
    private final Class<E> type;

    EnumDistribution(String name, Class<E> type) {
        this.name = name;
        this.type = type;
    }

    abstract E of(CaseFacts facts, Posting posting);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String keyOf(CaseFacts facts, Posting posting) {
        return of(facts, posting).name();
    }

    @Override
    public final boolean isKey(String key) {
        return Keys.isConstant(type, key);
    }

    @Override
    public final String labelOf(String key, Wording words) {
        return words.of(Enum.valueOf(type, key));
    }
}
