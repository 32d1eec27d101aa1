package se.bifall.benchmark.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import se.bifall.benchmark.result.Row;

/**
 * How often there is time for what: everything is measured once, and then again while there is time, the cheapest first. What
 * has cost so much at one size that it would take too long at the next isn't begun there.
 */
final class Budget {
    /** Seconds that one run of one row may be expected to take. */
    private static final double LONGEST = 150;

    private final Map<Row, Double> costs;
    private final long end;

    /** @param costs seconds by row, as they come to be known */
    Budget(Map<Row, Double> costs, double seconds) {
        this.costs = costs;
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    double left() {
        return (end - System.nanoTime()) / 1e9;
    }

    /** The rows that there is time for in this round, of those that have been measured, when others of equal length follow. */
    Set<Row> affordable(int rounds) {
        return affordable(costs, left() / rounds);
    }

    static Set<Row> affordable(Map<Row, Double> costs, double seconds) {
        List<Map.Entry<Row, Double>> cheapest = costs.entrySet().stream()
                .sorted(Map.Entry.<Row, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toList());
        Set<Row> chosen = new HashSet<>();
        double left = seconds;
        for (Map.Entry<Row, Double> one : cheapest) {
            left -= one.getValue();
            if (left < 0) {
                break;
            }
            chosen.add(one.getKey());
        }
        return chosen;
    }

    /**
     * Why a row isn't begun.
     *
     * @param loading seconds that it took to fill the log of a row
     * @return empty when it is
     */
    String whyNot(Row row, ToDoubleFunction<Row> loading) {
        return left() <= 0 ? "the time was over" : whyNot(costs, row, loading);
    }

    /** As much for each event as at the largest size below it. */
    static String whyNot(Map<Row, Double> costs, Row row, ToDoubleFunction<Row> loading) {
        return costs.keySet().stream()
                .filter(one ->
                        one.phase() == row.phase() && one.subject().equals(row.subject()) && one.cases() < row.cases())
                .max(Comparator.comparing(Row::cases))
                .map(below -> tooLong(below, costs.getOrDefault(below, 0.0) + loading.applyAsDouble(below), row))
                .orElse("");
    }

    private static String tooLong(Row below, double seconds, Row row) {
        return seconds / below.events() * row.events() <= LONGEST
                ? ""
                : "filling its log and one run of it took %.0f s at %d cases".formatted(seconds, below.cases());
    }
}
