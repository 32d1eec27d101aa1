package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Counts;
import se.bifall.codes.IndicatorKind;
import se.bifall.query.casefile.Casework;

/**
 * An indicator of a case: its target and the sum of the outcomes so far, by gender.
 *
 * @param plan null when outcomes were recorded without a plan
 * @param measured number of outcomes
 */
record IndicatorRow(
        String indicator,
        IndicatorKind kind,
        Casework.@Nullable Plan plan,
        int measured,
        long women,
        long men,
        long other,
        long unknown) {

    static List<IndicatorRow> of(Casework casework) {
        List<IndicatorRow> rows = new ArrayList<>();
        casework.plans().forEach(plan -> rows.add(row(plan.indicator(), plan.kind(), plan, casework)));
        for (Casework.Outcome outcome : casework.outcomes()) {
            if (rows.stream().noneMatch(row -> row.indicator().equalsIgnoreCase(outcome.indicator()))) {
                rows.add(row(outcome.indicator(), outcome.kind(), null, casework));
            }
        }
        return rows;
    }

    private static IndicatorRow row(
            String indicator, IndicatorKind kind, Casework.@Nullable Plan plan, Casework casework) {
        List<Counts> counts = casework.outcomes(indicator).stream()
                .map(Casework.Outcome::counts)
                .toList();
        return new IndicatorRow(
                indicator,
                kind,
                plan,
                counts.size(),
                sum(counts, Counts::women),
                sum(counts, Counts::men),
                sum(counts, Counts::other),
                sum(counts, Counts::unknown));
    }

    private static long sum(List<Counts> counts, ToIntFunction<Counts> which) {
        return counts.stream().mapToLong(which::applyAsInt).sum();
    }

    public long reached() {
        return women + men + other + unknown;
    }
}
