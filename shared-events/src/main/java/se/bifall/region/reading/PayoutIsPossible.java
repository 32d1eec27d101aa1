package se.bifall.region.reading;

import java.util.List;
import java.util.Set;
import se.bifall.region.Payout;
import se.bifall.region.Payout.LiabilityEntry;
import se.bifall.region.RegionProfile;

/** A liability falls to nothing at most, and concerns support types that there are; a limit is of at least one year. */
final class PayoutIsPossible implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("payout", "supportTypes", "purposes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        Payout payout = profile.payout();
        for (int i = 0; i < payout.liabilities().size(); i++) {
            liability(profile, payout.liabilities().get(i), "payout.liabilities[" + (i + 1) + "]", findings);
        }
        for (int i = 0; i < payout.recoveryLimits().size(); i++) {
            if (payout.recoveryLimits().get(i).years() < 1) {
                findings.add("payout.recoveryLimits[" + (i + 1) + "].years", "ska vara minst 1.");
            }
        }
        for (int i = 0; i < payout.targets().size(); i++) {
            String purpose = payout.targets().get(i).purpose();
            if (profile.purposes().stream().noneMatch(entry -> entry.code().equals(purpose))) {
                findings.add(
                        "payout.targets[" + (i + 1) + "].purpose", "är " + purpose + ", som inte står under purposes.");
            }
        }
    }

    private static void liability(RegionProfile profile, LiabilityEntry entry, String at, Findings findings) {
        List<Integer> falls = entry.falls();
        if (falls.isEmpty() || falls.stream().mapToInt(Integer::intValue).sum() > 100) {
            findings.add(at + ".falls", "ska vara procentenheter för varje år, tillsammans högst 100.");
        }
        entry.supportTypes().stream()
                .filter(code -> profile.support(code).isEmpty())
                .forEach(code -> findings.add(
                        at + ".supportTypes", "nämner stödformen " + code + ", som inte står under supportTypes."));
    }
}
