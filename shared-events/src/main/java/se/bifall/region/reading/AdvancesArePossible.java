package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.RegionProfile;

/** The share of an advance is per cent. */
final class AdvancesArePossible implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("advances");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.advances().size(); i++) {
            SupportIsPossible.percent(
                    profile.advances().get(i).sharePercent(), "advances[" + (i + 1) + "].sharePercent", findings);
        }
    }
}
