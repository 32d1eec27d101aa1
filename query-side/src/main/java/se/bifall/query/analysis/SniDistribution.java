package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by industry: division of SNI 2007, its first two digits. */
@Component
final class SniDistribution implements Analysis {
    @Override
    public String name() {
        return "sni";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        String sni = facts.applicant().sni();
        return sni == null ? NOT_REPORTED : sni.substring(0, 2);
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NOT_REPORTED) || key.matches("[0-9]{2}");
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key.equals(NOT_REPORTED) ? words.word("notReported") : "SNI " + key;
    }
}
