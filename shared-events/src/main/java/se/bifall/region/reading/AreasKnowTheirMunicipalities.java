package se.bifall.region.reading;

import java.util.Set;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Municipality;
import se.bifall.region.AreaMap;
import se.bifall.region.RegionProfile;

/** What a map names is listed under {@code municipalities}, with a central locality where that is what it leaves out. */
final class AreasKnowTheirMunicipalities implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("municipalities", "areaMaps");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.areaMaps().size(); i++) {
            AreaMap map = profile.areaMaps().get(i);
            String at = "areaMaps[" + (i + 1) + "]";
            for (int j = 0; j < map.areas().size(); j++) {
                AreaMap.Area area = map.areas().get(j);
                String path = at + ".areas[" + (j + 1) + "]";
                if (area.code().equals(InvestmentArea.OUTSIDE) || area.code().equals(InvestmentArea.NOT_REPORTED)) {
                    findings.add(
                            path + ".code", "får inte vara " + area.code() + "; den koden finns redan i varje region.");
                }
                known(profile, area.municipalities(), path + ".municipalities", findings);
            }
            known(profile, map.outsideInCentralLocality(), at + ".outsideInCentralLocality", findings);
            centralLocality(profile, map.outsideInCentralLocality(), at + ".outsideInCentralLocality", findings);
        }
    }

    static void known(RegionProfile profile, Set<Municipality> codes, String path, Findings findings) {
        codes.stream()
                .filter(code -> profile.municipality(code).isEmpty())
                .forEach(code ->
                        findings.add(path, "nämner kommunen " + code + ", som inte står under municipalities."));
    }

    static void centralLocality(RegionProfile profile, Set<Municipality> codes, String path, Findings findings) {
        codes.stream()
                .filter(code -> profile.municipality(code)
                        .filter(entry -> entry.centralLocality() == null)
                        .isPresent())
                .forEach(code -> findings.add(
                        path, "nämner kommunen " + code + ", som saknar centralLocality under municipalities."));
    }
}
