package se.bifall.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goal or sub-goal (delmål) that the Region follows up. */
public record Goal(
        String code,
        String label,
        List<Indicator> indicators,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    @Override
    public Object identity() {
        return code;
    }

    /** @param target null when none is stated */
    public record Indicator(
            String code,
            String label,
            Kind kind,
            @Nullable String target,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {
        @Override
        public Object identity() {
            return code;
        }
    }

    /** How an outcome is held against its target. */
    public enum Kind {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        YES_OR_NO,
        ORDINAL,
        /** No target: compared with the year before. */
        SHALL_INCREASE
    }
}
