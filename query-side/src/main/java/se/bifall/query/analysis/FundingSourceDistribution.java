package se.bifall.query.analysis;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bifall.codes.FundingSource;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by whose money it is. */
@Component
final class FundingSourceDistribution implements Analysis {
    @Override
    public String name() {
        return "fundingSource";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return Optional.ofNullable(posting.source() == null ? facts.principalSource() : posting.source())
                .map(Enum::name)
                .orElse(NONE);
    }

    @Override
    public boolean isOfTheCase() {
        return false;
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NONE) || Keys.isConstant(FundingSource.class, key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key.equals(NONE) ? words.word("key.undecided") : words.of(FundingSource.valueOf(key));
    }
}
