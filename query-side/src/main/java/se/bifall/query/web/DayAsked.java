package se.bifall.query.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day that a page is asked for, in {@code perDatum}.
 *
 * @param day null for now
 * @param wrong why it is no day; empty when it is
 */
record DayAsked(@Nullable LocalDate day, List<String> wrong) {
    static DayAsked of(@Nullable String given, LocalDate today) {
        if (given == null || given.isBlank()) {
            return new DayAsked(null, List.of());
        }
        try {
            LocalDate day = LocalDate.parse(given.strip());
            if (day.getYear() < 1990 || day.getYear() > 2100) {
                return new DayAsked(null, List.of("perDatum ska vara ett datum mellan 1990 och 2100."));
            }
            return new DayAsked(day.equals(today) ? null : day, List.of());
        } catch (DateTimeException e) {
            return new DayAsked(null, List.of("perDatum ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD."));
        }
    }
}
