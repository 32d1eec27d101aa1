package se.bifall.query.analysis;

import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;

/** Figures inside and outside one grouping of municipalities that the region profile names, as Region 10. */
final class MunicipalityGroupDistribution implements Analysis {
    private static final String INSIDE = "INSIDE";
    private static final String OUTSIDE = "OUTSIDE";
    private final RegionProfile region;
    private final String group;

    MunicipalityGroupDistribution(RegionProfile region, String group) {
        this.region = region;
        this.group = group;
    }

    @Override
    public String name() {
        return ProfileAnalyses.slug("grupp", group);
    }

    @Override
    public String label(Wording words) {
        return group;
    }

    @Override
    public String definition(Wording words) {
        return words.sentence("analysis.municipalityGroup.definition", group);
    }

    /** Who belongs is read as it was on the day the application came in. */
    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return region.municipality(facts.place().municipality(), facts.receivedOn())
                        .map(MunicipalityEntry::groups)
                        .filter(groups -> groups.contains(group))
                        .isPresent()
                ? INSIDE
                : OUTSIDE;
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(INSIDE) || key.equals(OUTSIDE);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return words.sentence("analysis.municipalityGroup." + key, group);
    }
}
