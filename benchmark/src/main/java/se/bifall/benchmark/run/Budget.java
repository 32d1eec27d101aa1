package se.bifall.benchmark.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.result.Row;

/**
 * How often there is time for what: everything is measured once, and then again while there is time, first what was measured
 * least often, and of that what costs least.
 * A phase at a size is measured again whole or not at all, so that everything that is compared was measured as often, but for
 * who took too long.
 */
final class Budget {
    /** Seconds that one run may be expected to take at a large size, and that one that is run again may take at any. */
    private static final double LONGEST = 60;

    private final Map<Row, Double> costs = new HashMap<>();
    private final Map<Row, Integer> times = new HashMap<>();
    private final Set<Row> slow = new HashSet<>();
    private final long end;

    Budget(double seconds) {
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** All the rows of a phase at a size. */
    private record Together(Phase phase, int cases) {
        static Together of(Row row) {
            return new Together(row.phase(), row.cases());
        }
    }

    /** Seconds that there are left; negative when they are over. */
    double left() {
        return (end - System.nanoTime()) / 1e9;
    }

    /**
     * What a row took when it was last measured, seconds.
     *
     * @param again however long it takes; others that take too long are not measured again
     */
    void took(Row row, double seconds, boolean again) {
        costs.put(row, seconds);
        times.merge(row, 1, Integer::sum);
        if (!again && seconds > LONGEST) {
            slow.add(row);
        }
    }

    /** What has shown that it takes too long isn't measured again. */
    void forget(Row row) {
        costs.remove(row);
    }

    /** The rows that there is time for in this round, when others as long follow, this one counted with them. */
    Set<Row> affordable(int rounds) {
        Map<Row, Double> again = new HashMap<>(costs);
        again.keySet().removeAll(slow);
        return affordable(again, times, left() / rounds);
    }

    static Set<Row> affordable(Map<Row, Double> costs, Map<Row, Integer> times, double seconds) {
        Map<Together, Double> sums = new HashMap<>();
        costs.forEach((row, cost) -> sums.merge(Together.of(row), cost, Double::sum));
        Map<Together, Integer> fewest = new HashMap<>();
        costs.keySet().forEach(row -> fewest.merge(Together.of(row), times.getOrDefault(row, 0), Math::min));
        List<Map.Entry<Together, Double>> inTurn = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Together, Double> one) -> fewest.getOrDefault(one.getKey(), 0))
                        .thenComparing(Map.Entry::getValue))
                .toList();
        Set<Together> chosen = new HashSet<>();
        double left = seconds;
        for (Map.Entry<Together, Double> one : inTurn) {
            if (one.getValue() <= left) {
                left -= one.getValue();
                chosen.add(one.getKey());
            }
        }
        Set<Row> rows = new HashSet<>(costs.keySet());
        rows.removeIf(row -> !chosen.contains(Together.of(row)));
        return rows;
    }

    /**
     * Why a row isn't begun at a large size: as much for each event as at the largest size below it would be too long.
     *
     * @param fixed seconds of a run that are the same at any size
     * @param loading seconds that it took to fill the log of the row below; 0 when that of this one is there
     * @return empty when it is begun
     */
    String whyNot(Row row, double fixed, ToDoubleFunction<Row> loading) {
        return whyNot(costs, row, fixed, loading);
    }

    static String whyNot(Map<Row, Double> costs, Row row, double fixed, ToDoubleFunction<Row> loading) {
        return costs.keySet().stream()
                .filter(one ->
                        one.phase() == row.phase() && one.subject().equals(row.subject()) && one.cases() < row.cases())
                .max(Comparator.comparing(Row::cases))
                .map(below -> tooLong(below, costs.getOrDefault(below, 0.0) + loading.applyAsDouble(below), fixed, row))
                .orElse("");
    }

    private static String tooLong(Row below, double seconds, double fixed, Row row) {
        double growing = Math.max(0, seconds - fixed);
        return fixed + growing / below.events() * row.events() <= LONGEST
                ? ""
                : "what grows took %.0f s at %d cases".formatted(growing, below.cases());
    }
}
