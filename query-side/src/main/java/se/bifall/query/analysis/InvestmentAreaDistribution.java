package se.bifall.query.analysis;

import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.AreaMap;
import se.bifall.region.AreaNames;
import se.bifall.region.RegionProfile;

/** Figures by investment area: a function of place and date, not of the municipality alone. */
@Component
final class InvestmentAreaDistribution implements Analysis {
    private final RegionProfile region;

    InvestmentAreaDistribution(RegionProfile region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "investmentArea";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.investmentArea().value();
    }

    @Override
    public boolean isKey(String key) {
        try {
            return AreaNames.isKnown(region, new InvestmentArea(key));
        } catch (InvalidValue e) {
            return false;
        }
    }

    @Override
    public String labelOf(String key, Wording words) {
        return AreaNames.of(region, new InvestmentArea(key), words);
    }

    /** What if every case were judged by one of the maps, whatever its day. */
    @Override
    public List<Alternative> alternatives() {
        return region.areaMaps().stream()
                .map(map -> new Alternative(ProfileAnalyses.slug("karta", map.version()), new ByMap(this, map)))
                .toList();
    }

    private record ByMap(Analysis dated, AreaMap map) implements Analysis {
        @Override
        public String name() {
            return dated.name();
        }

        @Override
        public int version() {
            return dated.version();
        }

        @Override
        public String definition(Wording words) {
            return words.sentence("analysis.investmentArea.karta.definition", map.version());
        }

        @Override
        public String keyOf(CaseFacts facts, Posting posting) {
            return map.areaOf(facts.place()).value();
        }

        @Override
        public boolean isKey(String key) {
            return dated.isKey(key);
        }

        @Override
        public String labelOf(String key, Wording words) {
            return dated.labelOf(key, words);
        }
    }
}
