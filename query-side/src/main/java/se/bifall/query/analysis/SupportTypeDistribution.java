package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.SupportType;
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
    public int version() {
        return 1;
    }

    @Override
    public String label() {
        return "Stödform";
    }

    @Override
    public String definition() {
        return "Stödformen enligt regionens förteckning den dag ansökan kom in.";
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
    public String labelOf(String key) {
        return region.support(new SupportType(key)).map(Support::label).orElse(key);
    }
}
