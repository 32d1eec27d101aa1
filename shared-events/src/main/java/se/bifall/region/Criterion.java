package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;

/**
 * What a caseworker assesses.
 *
 * @param demand the demand that it belongs to; null when single support types name it
 */
public record Criterion(
        CriterionCode code,
        String label,
        @Nullable Demand demand,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    @Override
    public Object identity() {
        return code;
    }

    /** True when the assessment must say from which register or document, and which day. */
    public boolean needsSource() {
        return demand == null || demand == Demand.COMPANY_CHECKS;
    }
}
