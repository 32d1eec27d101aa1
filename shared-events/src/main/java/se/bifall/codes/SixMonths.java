package se.bifall.codes;

import java.time.LocalDate;

/** The time that an authority has for an application before the party may demand a decision (förvaltningslagen 12 §). */
public final class SixMonths {
    private static final int MONTHS = 6;

    private SixMonths() {}

    /**
     * The last day to decide on: the day of the sixth month with the same number as the day the application came in, or
     * that month's last day when it has none (lagen 1930:173 om beräkning av lagstadgad tid, 1 §).
     */
    public static LocalDate lastDay(LocalDate received) {
        return received.plusMonths(MONTHS);
    }

    /** The first day on which the party may demand a decision: the one after the last. */
    public static LocalDate demandFrom(LocalDate received) {
        return lastDay(received).plusDays(1);
    }
}
