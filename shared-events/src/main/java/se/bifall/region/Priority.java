package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.RusPriority;

/** A numbered priority of the regional development strategy (RUS). */
public record Priority(
        RusPriority code,
        String label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return code;
    }
}
