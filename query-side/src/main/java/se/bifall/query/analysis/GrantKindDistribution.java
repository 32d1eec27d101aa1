package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by kind of grant; kommersiell service lies inside företagsstöd and is never added again. */
@Component
final class GrantKindDistribution implements Analysis {
    @Override
    public String name() {
        return "grantKind";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.grantKind().name();
    }

    @Override
    public boolean isKey(String key) {
        return Keys.isConstant(GrantKind.class, key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return words.of(GrantKind.valueOf(key));
    }
}
