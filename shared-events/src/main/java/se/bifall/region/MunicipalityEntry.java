package se.bifall.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Municipality;

/**
 * A municipality where a measure may be carried out.
 *
 * @param groups names of the groupings that it belongs to, inside the county or across its border
 * @param tile null when it is not on the schematic map
 * @param centralLocality the tätort that rules of this Region treat apart; null when none does
 */
public record MunicipalityEntry(
        Municipality code,
        String name,
        Set<String> groups,
        @Nullable String centralLocality,
        @Nullable Tile tile,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    @Override
    public Object identity() {
        return code;
    }
}
