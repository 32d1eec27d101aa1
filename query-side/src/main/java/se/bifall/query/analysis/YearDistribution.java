package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by the year of each posting's own legal day. */
@Component
final class YearDistribution implements Analysis {
    @Override
    public String name() {
        return "year";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return Integer.toString(posting.on().getYear());
    }

    @Override
    public boolean isOfTheCase() {
        return false;
    }

    @Override
    public boolean isKey(String key) {
        return key.matches("[12][0-9]{3}");
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key;
    }
}
