package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Times that no law states and the Region sets itself.
 *
 * @param claimDays days from the day a claim came in until it is to be decided
 * @param finalReportDays days from the end of the measure until its final report is due
 */
public record HandlingTime(
        int claimDays,
        int finalReportDays,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return HandlingTime.class;
    }
}
