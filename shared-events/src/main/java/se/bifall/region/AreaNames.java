package se.bifall.region;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Wording;

/** The words for investment areas: the Region's own for its areas, and two that every Region has. */
public final class AreaNames {
    private static final Map<InvestmentArea, String> EVERYWHERE =
            Map.of(InvestmentArea.OUTSIDE, "area.OUTSIDE", InvestmentArea.NOT_REPORTED, "area.NOT_REPORTED");

    private AreaNames() {}

    /** In Swedish, see {@link #of(RegionProfile, InvestmentArea, Wording)}. */
    public static String of(RegionProfile region, InvestmentArea area) {
        return of(region, area, Wording.SWEDISH);
    }

    /** The name on the newest map that has the area; the code itself when no map has. */
    public static String of(RegionProfile region, InvestmentArea area, Wording words) {
        if (EVERYWHERE.containsKey(area)) {
            return words.word(Objects.requireNonNull(EVERYWHERE.get(area)));
        }
        return region.areaMaps().reversed().stream()
                .flatMap(map -> map.area(area).stream())
                .map(AreaMap.Area::name)
                .findFirst()
                .orElse(area.value());
    }

    /** True for an area of any of the Region's maps, and for the two that every Region has. */
    public static boolean isKnown(RegionProfile region, InvestmentArea area) {
        return EVERYWHERE.containsKey(area)
                || region.areaMaps().stream().anyMatch(map -> map.area(area).isPresent());
    }

    /** Every area that was ever on a map, in the order of the maps. */
    public static List<InvestmentArea> all(RegionProfile region) {
        return region.areaMaps().stream()
                .flatMap(map -> map.areas().stream())
                .map(AreaMap.Area::code)
                .distinct()
                .toList();
    }
}
