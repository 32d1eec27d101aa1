package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
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
    public int version() {
        return 1;
    }

    @Override
    public String label() {
        return "Investeringsområde";
    }

    @Override
    public String definition() {
        return "Området för platsen där åtgärden genomförs, enligt kartan på beslutsdagen (före beslut: den dag ansökan kom in).";
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
    public String labelOf(String key) {
        return labelOf(key, Wording.SWEDISH);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return AreaNames.of(region, new InvestmentArea(key), words);
    }
}
