package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;

/** A user name that no person stands behind: it may register, never decide (kommunallagen 6 kap. 38 §). */
public record MachineAccount(
        OfficerId account,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return account;
    }
}
