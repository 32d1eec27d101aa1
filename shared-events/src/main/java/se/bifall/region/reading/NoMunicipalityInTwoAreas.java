package se.bifall.region.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.bifall.codes.Municipality;
import se.bifall.region.AreaMap;
import se.bifall.region.RegionProfile;

/** On one map a municipality lies in one area, and an area is written once. */
final class NoMunicipalityInTwoAreas implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("areaMaps");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.areaMaps().size(); i++) {
            AreaMap map = profile.areaMaps().get(i);
            Map<Object, String> seen = new HashMap<>();
            for (int j = 0; j < map.areas().size(); j++) {
                AreaMap.Area area = map.areas().get(j);
                String path = "areaMaps[" + (i + 1) + "].areas[" + (j + 1) + "]";
                if (seen.put(area.code(), "") != null) {
                    findings.add(path + ".code", "är " + area.code() + " en andra gång på samma karta.");
                }
                for (Municipality code : area.municipalities()) {
                    String earlier = seen.putIfAbsent(code, area.name());
                    if (earlier != null) {
                        findings.add(
                                path + ".municipalities",
                                "nämner kommunen " + code + ", som redan ligger i " + earlier + ".");
                    }
                }
            }
        }
    }
}
