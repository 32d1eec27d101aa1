package se.bifall.query.analysis;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by the month of each posting's own legal day, as {@code 2024-03}. */
@Component
final class MonthDistribution implements Analysis {
    @Override
    public String name() {
        return "month";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return YearMonth.from(posting.on()).toString();
    }

    @Override
    public boolean isOfTheCase() {
        return false;
    }

    @Override
    public boolean isKey(String key) {
        return key.matches("[12][0-9]{3}-(0[1-9]|1[0-2])");
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key;
    }
}
