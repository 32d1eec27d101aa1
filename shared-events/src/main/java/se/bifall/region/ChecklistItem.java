package se.bifall.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.GrantKind;
import se.bifall.codes.SupportType;

/**
 * A handläggningsuppgift that a person settles during the preparation.
 *
 * @param kinds the kinds of grant that it is for; empty for all
 * @param ordinances SFS numbers of the ordinances that it is for; empty for all
 * @param supportTypes the support types that it is for; empty for all
 * @param legalBasis where it comes from, for the caseworker to read
 * @param mandatoryFrom for applications that came in on this day or later it is settled before a proposal; null when it
 *     never has to be
 */
public record ChecklistItem(
        ChecklistCode code,
        String label,
        Set<GrantKind> kinds,
        Set<String> ordinances,
        Set<SupportType> supportTypes,
        String legalBasis,
        @Nullable LocalDate mandatoryFrom,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    @Override
    public Object identity() {
        return code;
    }

    boolean isFor(Support support) {
        return (kinds.isEmpty() || kinds.contains(support.kind()))
                && (ordinances.isEmpty() || ordinances.contains(support.ordinance()))
                && (supportTypes.isEmpty() || supportTypes.contains(support.code()));
    }

    /** True when an application that came in that day can't be proposed for decision before this is settled. */
    public boolean isMandatory(LocalDate receivedOn) {
        return mandatoryFrom != null && !receivedOn.isBefore(mandatoryFrom);
    }
}
