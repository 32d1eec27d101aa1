package se.bifall.region.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bifall.region.RegionProfile;

/** A Region has at least a nämnd, a municipality, a purpose and a support type. */
final class SomethingWritten implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("boards", "municipalities", "purposes", "supportTypes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        Map<String, List<?>> sections = Map.of(
                "boards", profile.boards(),
                "delegation", profile.delegation(),
                "municipalities", profile.municipalities(),
                "purposes", profile.purposes(),
                "supportTypes", profile.supportTypes());
        sections.forEach((name, entries) -> {
            if (entries.isEmpty()) {
                findings.add(name, "behöver minst en post.");
            }
        });
    }
}
