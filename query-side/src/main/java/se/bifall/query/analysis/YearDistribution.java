package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
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
    public int version() {
        return 1;
    }

    @Override
    public String label() {
        return "År";
    }

    @Override
    public String definition() {
        return "Året då beloppet bokförs: sökt det år ansökan kom in, beviljat och återtaget det år det beslutades, utbetalt det år det betalades.";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return Integer.toString(posting.on().getYear());
    }

    @Override
    public boolean isKey(String key) {
        return key.matches("[12][0-9]{3}");
    }

    @Override
    public String labelOf(String key) {
        return key;
    }
}
