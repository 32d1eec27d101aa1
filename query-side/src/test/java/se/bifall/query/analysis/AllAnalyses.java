package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.List;
import se.bifall.region.RegionProfile;

/** Every analysis that an address can name. */
public final class AllAnalyses {
    private AllAnalyses() {}

    public static List<Analysis> of(RegionProfile region) {
        List<Analysis> all = new ArrayList<>(components(region));
        all.addAll(ProfileAnalyses.of(region));
        return List.copyOf(all);
    }

    public static List<Analysis> withAlternatives(RegionProfile region) {
        List<Analysis> all = new ArrayList<>(of(region));
        of(region).forEach(analysis -> analysis.alternatives().stream()
                .map(Analysis.Alternative::analysis)
                .forEach(all::add));
        return List.copyOf(all);
    }

    /** Those that are Spring components. */
    public static List<Analysis> components(RegionProfile region) {
        return List.of(
                new LedByDistribution(),
                new OwnedByDistribution(),
                new InvestmentAreaDistribution(region),
                new YearDistribution(),
                new FirstDecisionYearDistribution(),
                new TertialDistribution(),
                new MonthDistribution(),
                new FundingSourceDistribution(),
                new GrantKindDistribution(),
                new MunicipalityDistribution(region),
                new LocalityDistribution(),
                new RusPriorityDistribution(region),
                new RusPrioritiesDistribution(region),
                new SupportTypeDistribution(region),
                new PurposeDistribution(region),
                new SniDistribution(),
                new SniSectionDistribution(),
                new CompanySizeDistribution(),
                new ApplicantKindDistribution(),
                new DeciderLevelDistribution(),
                new PhaseDistribution());
    }
}
