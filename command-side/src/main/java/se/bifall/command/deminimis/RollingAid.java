package se.bifall.command.deminimis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import se.bifall.codes.EuroCents;

/** Aid to a group of companies, summed over periods of some years that end on any day. */
public final class RollingAid {
    private RollingAid() {}

    /** @param grantedOn the day of the decision, not of the payment */
    public record Aid(LocalDate grantedOn, EuroCents euro) {}

    /**
     * The most aid in one period of so many years that holds a day: also periods that end later count, for a decision
     * that is recorded after a newer one.
     */
    public static EuroCents most(Collection<Aid> aid, LocalDate day, int years) {
        return Stream.concat(Stream.of(day), aid.stream().map(Aid::grantedOn))
                .filter(end -> !end.isBefore(day) && end.minusYears(years).isBefore(day))
                .map(end -> sum(aid, end.minusYears(years), end))
                .max(EuroCents::compareTo)
                .orElse(EuroCents.ZERO);
    }

    private static EuroCents sum(Collection<Aid> aid, LocalDate after, LocalDate to) {
        return aid.stream()
                .filter(one ->
                        one.grantedOn().isAfter(after) && !one.grantedOn().isAfter(to))
                .map(Aid::euro)
                .reduce(EuroCents.ZERO, EuroCents::plus);
    }
}
