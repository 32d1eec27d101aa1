package se.bifall.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.GrantKind;

/** What must be true for money to be paid, in the Region's words, and the provision that says so. */
public record PaymentCondition(
        Set<GrantKind> kinds,
        String text,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return text;
    }
}
