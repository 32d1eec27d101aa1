package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.LedBy;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by who leads the company operatively, as stated in the application (national statistics use the same base). */
@Component
final class LedByDistribution implements Analysis {
    @Override
    public String name() {
        return "ledBy";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String label() {
        return "Leds av";
    }

    @Override
    public String definition() {
        return "Vem som leder företaget operativt, enligt uppgift i ansökan; kommuner och föreningar är ej tillämpligt.";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.applicant().ledBy().name();
    }

    @Override
    public boolean isKey(String key) {
        return Keys.isConstant(LedBy.class, key);
    }

    @Override
    public String labelOf(String key) {
        return labelOf(key, Wording.SWEDISH);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return words.of(LedBy.valueOf(key));
    }
}
