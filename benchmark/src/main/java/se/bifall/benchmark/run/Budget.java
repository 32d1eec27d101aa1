package se.bifall.benchmark.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.result.Row;
import se.bifall.benchmark.result.Spread;

/**
 * How often there is time for what: everything is measured once, and then again while there is time, first what was measured
 * least often, and of that what costs least. What has fallen behind may take the time of later rounds, or the dearest would
 * have room in none.
 * A phase at a size is measured again whole or not at all, so that everything that is compared was measured as often, but for
 * who took too long.
 */
final class Budget {
    /** Seconds that one run may be expected to take at a large size, and that one that is run again may take at any. */
    private static final double LONGEST = 60;

    private final Map<Row, Cost> costs = new HashMap<>();
    private final long end;

    Budget(double seconds) {
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    /**
     * What a row took.
     *
     * @param seconds when it was last measured
     * @param times so far
     * @param again whether it may be measured again
     */
    record Cost(double seconds, int times, boolean again) {}

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
     * @param again however long it takes, as Bifall and what was asked to last; others that take too long are not measured again
     */
    void took(Row row, double seconds, boolean again) {
        Cost before = costs.get(row);
        costs.put(row, new Cost(seconds, before == null ? 1 : before.times() + 1, again || seconds <= LONGEST));
    }

    /** What has shown that it takes too much isn't measured again, and nothing waits for it. */
    void never(Predicate<Row> tooMuch) {
        costs.replaceAll((row, cost) -> tooMuch.test(row) ? new Cost(cost.seconds(), cost.times(), false) : cost);
    }

    /** @param rounds that follow, this one counted with them: each may take as long, but for what has fallen behind */
    Set<Row> affordable(int rounds) {
        return affordable(costs, left(), rounds);
    }

    static Set<Row> affordable(Map<Row, Cost> costs, double seconds, int rounds) {
        Map<Row, Cost> again = new HashMap<>(costs);
        again.values().removeIf(cost -> !cost.again());
        Map<Together, Double> sums = new HashMap<>();
        Map<Together, Integer> fewest = new HashMap<>();
        again.forEach((row, cost) -> {
            sums.merge(Together.of(row), cost.seconds(), Double::sum);
            fewest.merge(Together.of(row), cost.times(), Math::min);
        });
        List<Map.Entry<Together, Double>> inTurn = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Together, Double> one) -> fewest.getOrDefault(one.getKey(), 0))
                        .thenComparing(Map.Entry::getValue))
                .toList();
        int most = fewest.values().stream().mapToInt(times -> times).max().orElse(0);
        Set<Together> chosen = new HashSet<>();
        double here = seconds / rounds;
        double left = seconds;
        for (Map.Entry<Together, Double> one : inTurn) {
            boolean isBehind = fewest.getOrDefault(one.getKey(), 0) < most;
            if (one.getValue() <= (isBehind ? left : here)) {
                here -= one.getValue();
                left -= one.getValue();
                chosen.add(one.getKey());
            }
        }
        Set<Row> rows = new HashSet<>(again.keySet());
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

    static String whyNot(Map<Row, Cost> costs, Row row, double fixed, ToDoubleFunction<Row> loading) {
        return costs.entrySet().stream()
                .filter(one -> isSmaller(one.getKey(), row))
                .max(Comparator.comparing(one -> one.getKey().cases()))
                .map(below -> tooLong(
                        below.getKey(), below.getValue().seconds() + loading.applyAsDouble(below.getKey()), fixed, row))
                .orElse("");
    }

    private static boolean isSmaller(Row one, Row other) {
        return one.phase() == other.phase() && one.subject().equals(other.subject()) && one.cases() < other.cases();
    }

    private static String tooLong(Row below, double seconds, double fixed, Row row) {
        double growing = Math.max(0, seconds - fixed);
        return fixed + growing / below.events() * row.events() <= LONGEST
                ? ""
                : "it would take over a minute: what grows took %.0f s at %s cases"
                        .formatted(growing, Spread.text(below.cases()));
    }
}
