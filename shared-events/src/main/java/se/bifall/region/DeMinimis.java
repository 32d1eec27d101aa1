package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ceiling of de minimis aid to one group of companies.
 *
 * @param ceiling whole euros
 * @param years the length of the period that is summed
 * @param source the EU regulation
 */
public record DeMinimis(
        long ceiling,
        int years,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return DeMinimis.class;
    }
}
