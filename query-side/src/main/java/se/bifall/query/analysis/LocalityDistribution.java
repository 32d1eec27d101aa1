package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by the ort of the measure, as written in the application. */
@Component
final class LocalityDistribution implements Analysis {
    @Override
    public String name() {
        return "locality";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        String locality = facts.place().locality();
        return locality == null || locality.isBlank()
                ? NOT_REPORTED
                : locality.strip().replace(",", "");
    }

    @Override
    public boolean isKey(String key) {
        return !key.isBlank() && key.length() <= 100;
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key.equals(NOT_REPORTED) ? words.word("notReported") : key;
    }
}
