package se.bifall.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;

/**
 * Advance payments.
 *
 * @param kinds the grants that may have one
 * @param sharePercent most of the grant, in per cent, that may be paid in advance
 * @param most and never more than this
 */
public record Advance(
        Set<GrantKind> kinds,
        int sharePercent,
        Kronor most,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    /** When the Region pays nothing in advance. */
    static final Advance NONE = new Advance(Set.of(), 0, Kronor.ZERO, "regionens regler", null, null);

    @Override
    public Object identity() {
        return Advance.class;
    }
}
