package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.Demand;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** A demand that is judged by criteria has some, or else it would be met by nothing. */
final class DemandsHaveCriteria implements ProfileCheck {
    private static final Set<Demand> JUDGED = Set.of(Demand.GATES, Demand.COHESION, Demand.COMPANY_CHECKS);

    @Override
    public Set<String> reads() {
        return Set.of("criteria", "supportTypes", "priorities");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.supportTypes().size(); i++) {
            Support support = profile.supportTypes().get(i);
            for (Demand demand : support.demands()) {
                String at = "supportTypes[" + (i + 1) + "].demands";
                if (JUDGED.contains(demand)
                        && profile.criteria().stream().noneMatch(criterion -> criterion.demand() == demand)) {
                    findings.add(at, "har " + demand + ", men inget kriterium under criteria har det kravet.");
                }
                if (demand == Demand.PRIORITY && profile.priorities().isEmpty()) {
                    findings.add(at, "har PRIORITY, men det finns inga priorities.");
                }
            }
        }
    }
}
