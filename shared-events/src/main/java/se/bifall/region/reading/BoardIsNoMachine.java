package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.RegionProfile;

/** What no human stands behind can't be the nämnd (kommunallagen 6 kap. 38 §). */
final class BoardIsNoMachine implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("boards", "machineAccounts");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.machineAccounts().size(); i++) {
            if (profile.isBoard(profile.machineAccounts().get(i).account())) {
                findings.add("machineAccounts[" + (i + 1) + "].account", "är nämndens kod; en nämnd är ingen maskin.");
            }
        }
    }
}
