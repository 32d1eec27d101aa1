package se.bifall.query.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.bifall.query.work.Deadline;
import se.bifall.query.work.Deadline.State;

/**
 * A deadline in words and, for those who see it, in colour.
 *
 * @param kind key of its words
 * @param when key of how far off it is: {@code sen}, {@code idag} or {@code om}
 * @param days how far off, never negative
 * @param colour of the label: {@code passed}, {@code soon} or {@code later}
 */
record DeadlineView(
        String kind, LocalDate day, @Nullable String law, State state, String when, long days, String colour) {
    static DeadlineView of(Deadline deadline, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, deadline.day());
        return new DeadlineView(
                deadline.kind().name(),
                deadline.day(),
                deadline.kind().law(),
                deadline.state(),
                days < 0 ? "sen" : days == 0 ? "idag" : "om",
                Math.abs(days),
                deadline.state().name().toLowerCase(Locale.ROOT));
    }

    static List<DeadlineView> all(List<Deadline> deadlines, LocalDate today) {
        return deadlines.stream().map(deadline -> of(deadline, today)).toList();
    }
}
