package se.bifall.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that holds from one day to another, both included; open-ended when a day is not given. */
public interface Dated {
    @Nullable
    LocalDate validFrom();

    @Nullable
    LocalDate validTo();

    /** What no two entries of a section may share on the same day: most often the code. */
    default Object identity() {
        return this;
    }

    /** True on a day when the entry is in force. */
    default boolean holdsOn(LocalDate day) {
        LocalDate from = validFrom();
        LocalDate to = validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** True when some day lies in both. */
    default boolean overlaps(Dated other) {
        return begins(this) <= ends(other) && begins(other) <= ends(this);
    }

    /** Those in force on a day, in the order written. */
    static <T extends Dated> List<T> inForce(Collection<T> entries, LocalDate day) {
        return entries.stream().filter(entry -> entry.holdsOn(day)).toList();
    }

    private static long begins(Dated entry) {
        LocalDate from = entry.validFrom();
        return from == null ? Long.MIN_VALUE : from.toEpochDay();
    }

    private static long ends(Dated entry) {
        LocalDate to = entry.validTo();
        return to == null ? Long.MAX_VALUE : to.toEpochDay();
    }
}
