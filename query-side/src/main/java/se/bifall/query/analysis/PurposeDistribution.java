package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.Purpose;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Figures by what the decision frame is meant for that the support type draws on. */
@Component
final class PurposeDistribution implements Analysis {
    private final RegionProfile region;

    PurposeDistribution(RegionProfile region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "purpose";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return region.support(facts.supportType(), facts.receivedOn())
                .map(Support::purpose)
                .orElse(NOT_REPORTED);
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NOT_REPORTED)
                || region.purposes().stream().anyMatch(entry -> entry.code().equals(key));
    }

    @Override
    public String labelOf(String key, Wording words) {
        return region.purposes().stream()
                .filter(entry -> entry.code().equals(key))
                .findFirst()
                .map(Purpose::label)
                .orElseGet(() -> words.word("notReported"));
    }
}
