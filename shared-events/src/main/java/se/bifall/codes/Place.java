package se.bifall.codes;

import org.jspecify.annotations.Nullable;

/**
 * Where the measure is carried out: not where the applicant has its seat.
 *
 * @param inTatort whether it lies inside the municipality's tätort; decides the investment area in some municipalities
 */
public record Place(
        Municipality municipality,
        @Nullable String locality,
        @Nullable Boolean inTatort) {}
