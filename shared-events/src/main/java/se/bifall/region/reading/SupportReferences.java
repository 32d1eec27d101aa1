package se.bifall.region.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.region.AreaNames;
import se.bifall.region.Ceiling;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;
import se.bifall.region.Who;

/** The codes that a support type names are listed in their own sections. */
final class SupportReferences implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("municipalities", "areaMaps", "purposes", "criteria", "supportTypes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.supportTypes().size(); i++) {
            Support support = profile.supportTypes().get(i);
            String at = "supportTypes[" + (i + 1) + "]";
            if (profile.purposes().stream().noneMatch(purpose -> purpose.code().equals(support.purpose()))) {
                findings.add(at + ".purpose", "är " + support.purpose() + ", som inte står under purposes.");
            }
            AreasKnowTheirMunicipalities.known(
                    profile, support.where().municipalities(), at + ".where.municipalities", findings);
            String left = at + ".where.notInCentralLocalityOf";
            AreasKnowTheirMunicipalities.known(profile, support.where().notInCentralLocalityOf(), left, findings);
            AreasKnowTheirMunicipalities.centralLocality(
                    profile, support.where().notInCentralLocalityOf(), left, findings);
            criteria(profile, support, at, findings);
            shares(profile, support, at + ".ceiling.shares", findings);
        }
    }

    private static void criteria(RegionProfile profile, Support support, String at, Findings findings) {
        for (int j = 0; j < support.criteria().size(); j++) {
            criterion(profile, support.criteria().get(j), at + ".criteria[" + (j + 1) + "]", findings);
        }
        Who.TargetGroup group = support.who().targetGroup();
        if (group != null) {
            criterion(profile, group.orCriterion(), at + ".who.targetGroup.orCriterion", findings);
        }
    }

    private static void shares(RegionProfile profile, Support support, String at, Findings findings) {
        for (int j = 0; j < support.ceiling().shares().size(); j++) {
            Ceiling.Share share = support.ceiling().shares().get(j);
            String path = at + "[" + (j + 1) + "]";
            criterion(profile, share.criterion(), path + ".criterion", findings);
            share.areas().stream()
                    .filter(area -> !AreaNames.isKnown(profile, area))
                    .forEach(area -> findings.add(
                            path + ".areas", "nämner området " + area + ", som inte finns på någon karta."));
        }
    }

    private static void criterion(RegionProfile profile, @Nullable CriterionCode code, String path, Findings findings) {
        if (code != null && profile.criterion(code).isEmpty()) {
            findings.add(path, "är " + code + ", som inte står under criteria.");
        } else if (code != null && profile.criterion(code).orElseThrow().demand() != null) {
            findings.add(
                    path,
                    "är " + code + ", som hör till ett krav; ett kriterium som en stödform nämner ska inte ha demand.");
        }
    }
}
