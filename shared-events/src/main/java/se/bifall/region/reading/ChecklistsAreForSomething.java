package se.bifall.region.reading;

import java.util.Set;
import se.bifall.codes.SupportType;
import se.bifall.region.ChecklistItem;
import se.bifall.region.RegionProfile;

/** A handläggningsuppgift is for support types and ordinances that the Region has. */
final class ChecklistsAreForSomething implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("checklists", "supportTypes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.checklists().size(); i++) {
            ChecklistItem item = profile.checklists().get(i);
            String at = "checklists[" + (i + 1) + "]";
            for (SupportType type : item.supportTypes()) {
                if (profile.support(type).isEmpty()) {
                    findings.add(at + ".supportTypes", "nämner " + type + ", som inte står under supportTypes.");
                }
            }
            for (String ordinance : item.ordinances()) {
                if (profile.supportTypes().stream()
                        .noneMatch(support -> support.ordinance().equals(ordinance))) {
                    findings.add(at + ".ordinances", "nämner " + ordinance + ", som ingen stödform lämnas enligt.");
                }
            }
        }
    }
}
