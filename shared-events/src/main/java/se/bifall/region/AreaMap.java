package se.bifall.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Municipality;
import se.bifall.codes.Place;

/**
 * A map of investment areas (stödområden).
 *
 * @param outsideInCentralLocality municipalities whose central locality lies in no area, though the rest does
 */
public record AreaMap(
        String version,
        String source,
        List<Area> areas,
        Set<Municipality> outsideInCentralLocality,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {

    /** One area of the map and the municipalities in it. */
    public record Area(InvestmentArea code, String name, Set<Municipality> municipalities) {}

    @Override
    public Object identity() {
        return AreaMap.class;
    }

    public Optional<Area> area(InvestmentArea code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** OUTSIDE in a central locality that is left out, NOT_REPORTED when the place does not say what it must. */
    public InvestmentArea areaOf(Place place) {
        if (outsideInCentralLocality.contains(place.municipality())) {
            if (place.inTatort() == null) {
                return InvestmentArea.NOT_REPORTED;
            }
            if (place.inTatort()) {
                return InvestmentArea.OUTSIDE;
            }
        }
        return areas.stream()
                .filter(area -> area.municipalities().contains(place.municipality()))
                .map(Area::code)
                .findFirst()
                .orElse(InvestmentArea.NOT_REPORTED);
    }
}
