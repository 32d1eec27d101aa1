package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision frame (beslutsram) is meant for; each support type draws on one. */
public record Purpose(
        String code,
        String label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return code;
    }
}
