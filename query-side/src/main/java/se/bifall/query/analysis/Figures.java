package se.bifall.query.analysis;

import se.bifall.query.casefile.Measure;

/**
 * One row of figures.
 *
 * @param decisions approving decisions
 * @param companies distinct companies with an approving decision; each counted once, in the row of its first
 * @param applied kronor applied for
 * @param granted kronor granted, gross
 * @param reduced kronor taken back into the frame
 * @param net granted less reduced, kronor; negative when more was taken back than granted in the selection
 * @param paid kronor paid
 */
public record Figures(long decisions, long companies, long applied, long granted, long reduced, long net, long paid) {
    public static final Figures ZERO = new Figures(0, 0, 0, 0, 0, 0, 0);

    static Figures of(long[] sums, long companies) {
        long granted = sums[Measure.GRANTED.ordinal()];
        long reduced = sums[Measure.REDUCED.ordinal()];
        return new Figures(
                sums[Measure.DECISION.ordinal()],
                companies,
                sums[Measure.APPLIED.ordinal()],
                granted,
                reduced,
                Math.subtractExact(granted, reduced),
                sums[Measure.PAID.ordinal()]);
    }

    /** The measure of that name, as in {@code net}. */
    public long measure(String name) {
        return switch (name) {
            case "decisions" -> decisions;
            case "companies" -> companies;
            case "applied" -> applied;
            case "granted" -> granted;
            case "reduced" -> reduced;
            case "net" -> net;
            case "paid" -> paid;
            default -> throw new IllegalArgumentException(name);
        };
    }

    public Figures plus(Figures other) {
        return new Figures(
                decisions + other.decisions,
                companies + other.companies,
                Math.addExact(applied, other.applied),
                Math.addExact(granted, other.granted),
                Math.addExact(reduced, other.reduced),
                Math.addExact(net, other.net),
                Math.addExact(paid, other.paid));
    }
}
