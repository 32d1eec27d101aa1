package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by the tertial of each posting's own legal day: January–April, May–August, September–December. */
@Component
final class TertialDistribution implements Analysis {
    private static final int MONTHS = 4;

    @Override
    public String name() {
        return "tertial";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        int tertial = (posting.on().getMonthValue() - 1) / MONTHS + 1;
        return posting.on().getYear() + "-T" + tertial;
    }

    @Override
    public boolean isOfTheCase() {
        return false;
    }

    @Override
    public boolean isKey(String key) {
        return key.matches("[12][0-9]{3}-T[1-3]");
    }

    @Override
    public String labelOf(String key, Wording words) {
        return words.word("tertial") + " " + key.substring(6) + " " + key.substring(0, 4);
    }
}
