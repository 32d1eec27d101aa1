package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.SupportType;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Figures by support type. */
@Component
final class SupportTypeDistribution implements Analysis {
    private final RegionProfile region;

    SupportTypeDistribution(RegionProfile region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "supportType";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.supportType().value();
    }

    @Override
    public boolean isKey(String key) {
        return region.supportTypes().stream()
                .anyMatch(entry -> entry.code().value().equals(key));
    }

    @Override
    public String labelOf(String key, Wording words) {
        return region.support(new SupportType(key)).map(Support::label).orElse(key);
    }
}
