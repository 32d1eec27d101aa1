package se.bifall.benchmark.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Asking;
import se.bifall.benchmark.phase.Names;

/** How the cost of a phase grows with the number of events: the exponent of a power that is fitted to the medians. */
final class Growth {
    /** What is a cost in each phase. */
    private static final Map<Phase, List<String>> COSTS = Map.of(
            Phase.START, List.of(Names.SECONDS),
            Phase.APPEND, List.of(Names.in(Names.writers(1), Names.P50)),
            Phase.LAG, List.of(Names.in(Names.VISIBLE, Names.P99)),
            Phase.REBUILD, List.of(Names.SECONDS),
            Phase.REBUILD_LIVE, List.of(Names.SECONDS),
            Phase.QUERY,
                    List.of(
                            Names.in(Names.clients(Asking.TABLE, 1), Names.P50),
                            Names.in(Names.clients(Asking.AS_OF, 1), Names.P50)),
            Phase.RESTART, List.of(Names.SECONDS));

    private Growth() {}

    static List<String> costs(Phase phase) {
        return COSTS.getOrDefault(phase, List.of());
    }

    /** The cost by events, for one peer. */
    static SortedMap<Long, Double> costs(Results results, Phase phase, String subject, String cost) {
        SortedMap<Long, Double> costs = new TreeMap<>();
        results.values(phase, subject, cost).forEach((row, spread) -> {
            if (spread.median() > 0) {
                costs.put(row.events(), spread.median());
            }
        });
        return costs;
    }

    /** Least squares on logarithms; empty of fewer than two sizes. 1 is linear, 0 doesn't grow. */
    static Optional<Double> exponent(SortedMap<Long, Double> costs) {
        if (costs.size() < 2) {
            return Optional.empty();
        }
        double meanX = costs.keySet().stream().mapToDouble(Math::log).average().orElseThrow();
        double meanY = costs.values().stream().mapToDouble(Math::log).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (Map.Entry<Long, Double> one : costs.entrySet()) {
            double x = Math.log(one.getKey()) - meanX;
            above += x * (Math.log(one.getValue()) - meanY);
            below += x * x;
        }
        return Optional.of(above / below);
    }

    static String text(Optional<Double> exponent) {
        return exponent.map(one -> String.format(Locale.ROOT, "events^%.2f", Math.round(one * 100) / 100.0 + 0.0))
                .orElse("–");
    }

    /** From the last size but one to the last; empty of fewer than two sizes. */
    static Optional<Double> atLast(SortedMap<Long, Double> costs) {
        return costs.size() < 2
                ? Optional.empty()
                : exponent(costs.tailMap(costs.headMap(costs.lastKey()).lastKey()));
    }

    /** Of all sizes; and of the two largest, when there are others: what is the same for each hides in the small. */
    static String told(SortedMap<Long, Double> costs) {
        String all = text(exponent(costs));
        return costs.size() < 3 ? all : all + " (the last two " + text(atLast(costs)) + ")";
    }
}
