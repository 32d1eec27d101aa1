package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.HandlingTime;
import se.bifall.region.RegionProfile;

/** A time for handling is from one day to two years. */
final class TimesArePossible implements ProfileCheck {
    private static final int MOST = 730;

    @Override
    public Set<String> reads() {
        return Set.of("handlingTimes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.handlingTimes().size(); i++) {
            HandlingTime time = profile.handlingTimes().get(i);
            String path = "handlingTimes[" + (i + 1) + "].";
            days(time.claimDays(), path + "claimDays", findings);
            days(time.finalReportDays(), path + "finalReportDays", findings);
        }
    }

    private static void days(int days, String path, Findings findings) {
        if (days < 1 || days > MOST) {
            findings.add(path, "är " + days + " dagar men ska vara 1–" + MOST + ".");
        }
    }
}
