package se.bifall.query.whole;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * When the commands of a year come. Assumed, not measured: two calls a year that end on a day when everybody applies, mostly
 * in its last two hours; a December in which the year's money is decided; nobody works on weekends and in July half.
 */
final class WorkingYear {
    private static final List<MonthDay> CALLS_END = List.of(MonthDay.of(3, 16), MonthDay.of(9, 15));
    private static final double CALL_ENDS = 15;
    private static final double DAY_BEFORE = 5;
    private static final double DECEMBER = 3;
    private static final double JULY = .5;
    private static final int DECISIONS_UNTIL = 18;
    private static final int[] OFFICE_HOURS = {8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final double[] USUAL_HOURS = {1, 1.5, 1.5, 1, .5, 1.5, 1.5, 1, .5};
    private static final double[] HOURS_WHEN_A_CALL_ENDS = {.5, .5, .5, .5, .5, 1, 1, 4, 4};
    private static final int SECONDS_AN_HOUR = 3_600;

    private final int year;
    private final double commands;

    /**
     * What the busiest hour is like.
     *
     * @param usual commands in an hour of an ordinary day
     * @param busiest commands in it
     * @param busy share of that hour that the log is written to
     * @param longestWait milliseconds that somebody waited for those before, in it
     */
    record Peak(String when, double usual, double busiest, double busy, double longestWait) {}

    WorkingYear(int year, double commands) {
        this.year = year;
        this.commands = commands;
    }

    /** @param capacity commands a second that can be accepted, one after the other */
    Peak peak(double capacity, long seed) {
        TreeMap<LocalDate, Double> days = new TreeMap<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            days.put(day, weight(day));
        }
        double all = days.values().stream().mapToDouble(Double::doubleValue).sum();
        Map.Entry<LocalDate, Double> busiest = days.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow();
        double[] hours = CALLS_END.contains(MonthDay.from(busiest.getKey())) ? HOURS_WHEN_A_CALL_ENDS : USUAL_HOURS;
        int hour = 0;
        double sum = 0;
        for (int i = 0; i < hours.length; i++) {
            sum += hours[i];
            hour = hours[i] > hours[hour] ? i : hour;
        }
        double inHour = commands * busiest.getValue() / all * hours[hour] / sum;
        double rate = inHour / SECONDS_AN_HOUR;
        return new Peak(
                busiest.getKey() + " kl. " + OFFICE_HOURS[hour],
                commands / all / OFFICE_HOURS.length,
                inHour,
                rate / capacity,
                1_000 * longestWait(rate, 1 / capacity, new Random(seed)));
    }

    private static double weight(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0;
        }
        MonthDay date = MonthDay.from(day);
        if (CALLS_END.contains(date)) {
            return CALL_ENDS;
        }
        if (CALLS_END.contains(MonthDay.from(day.plusDays(1)))) {
            return DAY_BEFORE;
        }
        if (day.getMonth() == Month.DECEMBER) {
            return day.getDayOfMonth() <= DECISIONS_UNTIL ? DECEMBER : 1;
        }
        return day.getMonth() == Month.JULY ? JULY : 1;
    }

    /** One hour of people who know nothing of each other, one served at a time: each waits for who came before. */
    private static double longestWait(double rate, double service, Random random) {
        double longest = 0;
        double wait = 0;
        double clock = 0;
        while (true) {
            double apart = -Math.log(1 - random.nextDouble()) / rate;
            clock += apart;
            if (clock > SECONDS_AN_HOUR) {
                return longest;
            }
            wait = Math.max(0, wait + service - apart);
            longest = Math.max(longest, wait);
        }
    }
}
