package se.bifall.query.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.Measure;

/**
 * What a figure can count. A plain quantity is a sum of postings; a derived one is a quotient of two sums, so that it
 * too answers <i>Varför?</i> with numerator and denominator.
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps are never changed
public enum Quantity {
    granted(Unit.KRONOR, Map.of(Measure.GRANTED, 1)),
    reduced(Unit.KRONOR, Map.of(Measure.REDUCED, 1)),
    net(Unit.KRONOR, Map.of(Measure.GRANTED, 1, Measure.REDUCED, -1)),
    paid(Unit.KRONOR, Map.of(Measure.PAID, 1)),
    applied(Unit.KRONOR, Map.of(Measure.APPLIED, 1)),
    decisions(Unit.COUNT, Map.of(Measure.DECISION, 1)),
    /** Distinct companies with an approving decision; each counted once, in the row of its first. */
    companies(Unit.COUNT, Map.of()),
    cases(Unit.COUNT, Map.of(Measure.APPLICATION, 1)),
    decided(Unit.COUNT, Map.of(Measure.DECIDED, 1)),
    rejected(Unit.COUNT, Map.of(Measure.REJECTED, 1)),
    claimed(Unit.KRONOR, Map.of(Measure.CLAIMED, 1)),
    recovered(Unit.KRONOR, Map.of(Measure.RECOVERED, 1)),
    repaid(Unit.KRONOR, Map.of(Measure.REPAID, 1)),
    /** Version 2: an ändringsbeslut after an återtag leaves what it says, and not less. */
    coFinanced(Unit.KRONOR, Map.of(Measure.CO_FINANCED, 1), 2),
    ownFinanced(Unit.KRONOR, Map.of(Measure.OWN_FINANCED, 1)),
    othersFinanced(Unit.KRONOR, Map.of(Measure.OTHERS_FINANCED, 1)),
    /** What is left of {@link #coFinanced}: nobody has said who pays. */
    untoldFinanced(Unit.KRONOR, Map.of(Measure.CO_FINANCED, 1, Measure.OWN_FINANCED, -1, Measure.OTHERS_FINANCED, -1)),
    closed(Unit.COUNT, Map.of(Measure.CLOSED, 1)),
    /** What is granted and neither taken back nor paid: what the Region is bound to. */
    commitment(Unit.KRONOR, Map.of(Measure.GRANTED, 1, Measure.REDUCED, -1, Measure.PAID, -1)),
    /** Mean days from application to decision. */
    leadTime(Unit.DAYS, Map.of(Measure.LEAD_DAYS, 1), Map.of(Measure.DECIDED, 1)),
    /** Bifall as a share of bifall and avslag, per cent. */
    approvalRate(Unit.PER_CENT, Map.of(Measure.DECISION, 1), Map.of(Measure.DECISION, 1, Measure.REJECTED, 1));

    /** What a quantity is counted in. */
    public enum Unit {
        KRONOR,
        COUNT,
        DAYS,
        PER_CENT
    }

    private final Unit unit;
    private final Map<Measure, Integer> numerator;
    private final @Nullable Map<Measure, Integer> denominator;
    private final int version;

    Quantity(Unit unit, Map<Measure, Integer> numerator) {
        this(unit, numerator, null, 1);
    }

    Quantity(Unit unit, Map<Measure, Integer> numerator, int version) {
        this(unit, numerator, null, version);
    }

    Quantity(Unit unit, Map<Measure, Integer> numerator, Map<Measure, Integer> denominator) {
        this(unit, numerator, denominator, 1);
    }

    Quantity(Unit unit, Map<Measure, Integer> numerator, @Nullable Map<Measure, Integer> denominator, int version) {
        this.version = version;
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public Unit unit() {
        return unit;
    }

    /** Raised when the definition changes. */
    public int version() {
        return version;
    }

    /** True for a quotient: its rows have no sum and no shares. */
    public boolean isDerived() {
        return denominator != null;
    }

    /** How often a posting of that kind counts: 1, −1, or 0 for not at all. */
    public int weight(Measure measure) {
        return numerator.getOrDefault(measure, 0);
    }

    /** The same below the line; 0 everywhere for a plain quantity. */
    public int weightBelow(Measure measure) {
        return denominator == null ? 0 : denominator.getOrDefault(measure, 0);
    }

    /** @throws IllegalStateException for a derived quantity, which {@link #valueOf(Figures)} answers */
    long sum(Figures figures) {
        if (isDerived()) {
            throw new IllegalStateException(name());
        }
        return this == companies ? figures.companies() : figures.weighed(numerator);
    }

    /** Exact for what is counted; days and per cent with two decimals. Empty where nothing is below the line. */
    public Optional<BigDecimal> valueOf(Figures figures) {
        if (denominator == null) {
            return Optional.of(BigDecimal.valueOf(sum(figures)));
        }
        long below = figures.weighed(denominator);
        if (below == 0) {
            return Optional.empty();
        }
        BigDecimal above = BigDecimal.valueOf(figures.weighed(numerator));
        return Optional.of((unit == Unit.PER_CENT ? above.movePointRight(2) : above)
                .divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP));
    }

    /** The same for machines: no zeros after the last decimal, and never in powers of ten, as {@code 1E+2}. */
    public Optional<BigDecimal> plainValueOf(Figures figures) {
        return valueOf(figures)
                .map(BigDecimal::stripTrailingZeros)
                .map(value -> value.scale() < 0 ? value.setScale(0) : value);
    }

    /** With the unit; net or gross is said in the name. */
    public String label(Wording words) {
        return words.word("measure." + name());
    }

    /** What is counted, on which day, in one sentence. */
    public String definition(Wording words) {
        return words.word("measure." + name() + ".definition");
    }

    public static Optional<Quantity> named(String name) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.name().equals(name))
                .findFirst();
    }
}
