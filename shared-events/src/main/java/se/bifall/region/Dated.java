package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry that holds from one day to another, both included; open-ended when a day is not given. */
public interface Dated {
    @Nullable
    LocalDate validFrom();

    @Nullable
    LocalDate validTo();

    /** True on a day when the entry is in force. */
    default boolean holdsOn(LocalDate day) {
        LocalDate from = validFrom();
        LocalDate to = validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
