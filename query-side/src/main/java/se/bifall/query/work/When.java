package se.bifall.query.work;

import java.time.LocalDate;

/** When an errand falls due, in the order to take them. */
public enum When {
    PASSED,
    TODAY,
    WEEK,
    LATER,
    /** No day is set for it. */
    NO_DAY;

    public static When of(Errand errand, LocalDate today) {
        Deadline due = errand.due();
        if (due == null) {
            return NO_DAY;
        } else if (due.state() == Deadline.State.PASSED) {
            return PASSED;
        } else if (due.day().equals(today)) {
            return TODAY;
        }
        return due.day().isAfter(today.plusDays(7)) ? LATER : WEEK;
    }
}
