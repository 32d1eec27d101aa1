package se.bifall.query.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.bifall.codes.CriterionCode;
import se.bifall.region.Criterion;
import se.bifall.region.RegionProfile;

/** The analyses that a region profile brings: one for each grouping of municipalities and each criterion. */
final class ProfileAnalyses {
    private ProfileAnalyses() {}

    static List<Analysis> of(RegionProfile region) {
        List<Analysis> found = new ArrayList<>();
        region.municipalities().stream()
                .flatMap(entry -> entry.groups().stream().sorted())
                .distinct()
                .forEach(group -> found.add(new MunicipalityGroupDistribution(region, group)));
        Map<CriterionCode, Criterion> criteria = new LinkedHashMap<>();
        region.criteria()
                .forEach(one -> criteria.putIfAbsent(
                        one.code(), region.criterion(one.code()).orElse(one)));
        criteria.values().forEach(criterion -> found.add(new CriterionDistribution(criterion)));
        return found;
    }

    /** A name for addresses: lower case, no accents, no spaces. */
    static String slug(String kind, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return kind + "-" + plain;
    }
}
