package se.bifall.codes;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** When goals are followed up: per April and August in interim reports (delårsrapport), and for the whole year. */
public enum Tertial {
    APRIL(Month.APRIL),
    AUGUST(Month.AUGUST),
    YEAR(Month.DECEMBER);

    private final Month last;

    Tertial(Month last) {
        this.last = last;
    }

    /** The last day that it is about. */
    public LocalDate endOf(int year) {
        return YearMonth.of(year, last).atEndOfMonth();
    }
}
