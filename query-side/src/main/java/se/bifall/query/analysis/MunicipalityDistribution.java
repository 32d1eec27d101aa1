package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;

/** Figures by the municipality where the measure is carried out. */
@Component
final class MunicipalityDistribution implements Analysis {
    private final RegionProfile region;

    MunicipalityDistribution(RegionProfile region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "municipality";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.place().municipality().value();
    }

    @Override
    public boolean isKey(String key) {
        return region.municipalities().stream()
                .anyMatch(entry -> entry.code().value().equals(key));
    }

    @Override
    public String labelOf(String key, Wording words) {
        return region.municipalities().stream()
                .filter(entry -> entry.code().value().equals(key))
                .findFirst()
                .map(MunicipalityEntry::name)
                .orElse(key);
    }
}
