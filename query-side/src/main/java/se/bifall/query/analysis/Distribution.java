package se.bifall.query.analysis;

import java.util.List;
import java.util.Map;

/**
 * The answer to one question about distribution.
 *
 * @param by the analyses crossed
 * @param where the values asked for, by analysis
 * @param excludedCases cases left out because an event of theirs can't be read
 */
public record Distribution(
        List<Analysis> by, Map<Analysis, List<String>> where, List<Row> rows, int cases, int excludedCases) {

    /** @param key one key for each analysis, in their order */
    public record Row(List<String> key, Figures figures) {
        public boolean isNotReported() {
            return key.contains(Analysis.NOT_REPORTED);
        }
    }

    public Figures total() {
        return sum(rows);
    }

    /** The rows where something asked for is not reported, together. */
    public Figures notReported() {
        return sum(rows.stream().filter(Row::isNotReported).toList());
    }

    private static Figures sum(List<Row> rows) {
        return rows.stream().map(Row::figures).reduce(Figures.ZERO, Figures::plus);
    }
}
