package se.bifall.query.analysis;

import se.bifall.query.casefile.Measure;

/** Rows of figures for tests. */
public final class FiguresForTest {
    private FiguresForTest() {}

    /** @param measuresAndAmounts a measure and its sum, in turn */
    public static Figures of(long companies, Object... measuresAndAmounts) {
        long[] sums = new long[Measure.values().length];
        for (int i = 0; i < measuresAndAmounts.length; i += 2) {
            sums[((Measure) measuresAndAmounts[i]).ordinal()] = ((Number) measuresAndAmounts[i + 1]).longValue();
        }
        return Figures.of(sums, companies);
    }
}
